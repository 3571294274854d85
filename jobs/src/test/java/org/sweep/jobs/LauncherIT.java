package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What README promises, as a user runs it: {@code ./sweep} on the packaged application. */
@TestMethodOrder(OrderAnnotation.class)
class LauncherIT {
  private static final Path HOME = Path.of(System.getProperty("sweep.home"));
  private static final int TIMEOUT_SECONDS = 300;

  @TempDir private static Path folder;

  private record Ran(int code, String out, String err) {}

  @Test
  @Order(1)
  void runsTheMainJobToTableAndReport() throws Exception {
    Ran ran = sweep("run", HOME + "/jobs/studies/digits-optimizers.yaml", "--out", "digits");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("digits-optimizers: 15 configurations x 3 seeds = 45 trials")
        .contains("0 ended, 45 to run", "[45/45]", "report: digits/report.html");
    for (String optimizer : List.of("sgd", "momentum", "rmsprop", "adam", "amsgrad")) {
      assertThat(tableRow(ran.out(), optimizer)).contains("±");
    }
    assertThat(tableRow(ran.out(), "adam")).matches(".*\\b0\\.9\\d.*");
    for (String file : List.of("study.yaml", "report.html", "summary/summary.parquet")) {
      assertThat(folder.resolve("digits").resolve(file)).isNotEmptyFile();
    }
    assertThat(filesOf("steps")).hasSizeBetween(1, 45).isEqualTo(filesOf("trials"));
    assertThat(filesOf("tables")).contains("summary.csv", "summary.md", "summary.tex");
    assertThat(ran.err()).isEmpty();
  }

  private static String tableRow(String out, String optimizer) {
    return out.lines()
        .filter(line -> line.startsWith(optimizer + " ") && line.contains("±"))
        .findFirst()
        .orElse("");
  }

  private static List<String> filesOf(String table) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("digits").resolve(table))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  @Order(2)
  void runsNothingTheSecondTime() throws Exception {
    Ran ran = sweep("run", HOME + "/jobs/studies/digits-optimizers.yaml", "--out", "digits");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("45 ended (45 completed), 0 to run", "| adam", "report: digits/");
  }

  @Test
  @Order(3)
  void writesTheReportAgain() throws Exception {
    Path report = folder.resolve("digits/report.html");
    Files.delete(report);

    Ran ran = sweep("report", "digits");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(report).isNotEmptyFile();
    assertThat(sweep("report", "nowhere").code()).isEqualTo(ExitCode.WRONG_INPUT);
  }

  @Test
  @Order(4)
  void exportsANotebook() throws Exception {
    Ran ran = sweep("export", "digits");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(folder.resolve("digits/notebook.ipynb")).content().contains("\"nbformat\": 4");
  }

  /** The report in a real browser: charts are drawn and the console stays empty. */
  @Test
  @Order(5)
  void showsTheReportInABrowser() throws Exception {
    Ran ran = browse("digits/report.html");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).doesNotContain("CONSOLE");
    assertThat(ran.out()).contains("digits-optimizers").contains("<svg");
  }

  @Test
  @Order(6)
  void refusesAWrongStudyWithExitCodeTwo() throws Exception {
    Path study = HOME.resolve("jobs/src/test/resources/wrong-studies/unknown-optimizer.yaml");
    Ran ran = sweep("run", study.toString(), "--out", "wrong");

    assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(ran.err()).contains("unknown optimizer 'adma'; did you mean 'adam'?");
    assertThat(folder.resolve("wrong")).doesNotExist();
  }

  @Test
  @Order(7)
  void refusesAnUnknownMasterWithoutAStackTrace() throws Exception {
    Ran ran = sweep("run", HOME + "/jobs/studies/digits-optimizers.yaml", "--master", "nonsense");

    assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(ran.err())
        .isEqualTo(
            "sweep: master must be local[N], spark://HOST:PORT, yarn or k8s://HOST:PORT, but was"
                + " nonsense (--master)\n");
  }

  /** Trials of three sources leave different things; each is drawn from what real trials wrote. */
  @Test
  @Order(8)
  void showsPicturesOfGansInABrowser() throws Exception {
    Files.writeString(
        folder.resolve("gans.yaml"),
        """
        study: gans
        problem: {type: gan, latent: 2, discriminator-hidden: [8], generator-hidden: [8],
                  batch-size: 16, steps: 4, metrics-every: 2, evaluation-samples: 64,
                  covariance-samples: 64, covariance-samples-at-ends: 64, artifacts-every: 2,
                  artifact-samples: 64, eigenvalues: 3}
        grid:
          optimizer: sgd
          learning-rate: 0.01
          problem.source: [gaussian-ring, {gaussian: {dimensions: 3}}, {images: {dataset: digits}}]
        seeds: 1
        report: {table: {metric: generator_loss, at: last, rows: optimizer, columns: learning-rate}}
        """);
    Ran ran = sweep("run", "gans.yaml", "--out", "gans");
    assertThat(ran.code()).as(ran.err()).isZero();

    Ran page = browse("gans/report.html");

    assertThat(page.code()).as(page.err()).isZero();
    assertThat(page.err()).doesNotContain("CONSOLE");
    String dom = page.out().replaceAll("(?s)<script.*?</script>", "");
    String pictures = dom.substring(dom.indexOf("<section id=\"pictures\">"));
    assertThat(dom).contains("generator_loss").doesNotContain("could not be drawn");
    assertThat(pictures)
        .contains("Density of generated points", "Generated images", "Singular values")
        .contains("Scores of the discriminator", "Eigenvalues of the field");
    assertThat(Pattern.compile("<svg ").matcher(pictures).results())
        .as("4 densities, 4 images, 3 of scores, 1 of singular values, 3 of eigenvalues")
        .hasSize(15);
  }

  /** Ctrl-C in the middle: what was committed stays, and the command that it prints continues. */
  @Test
  @Order(9)
  void endsInOrderWhenItIsInterruptedAndContinues() throws Exception {
    String study = HOME + "/jobs/studies/digits-optimizers.yaml";
    String[] arguments = {"run", study, "--out", "stopped", "--set", "problem.epochs=100"};
    Process process = start(command(arguments));
    while (process.isAlive() && !text(folder.resolve("out.txt").toFile()).contains("[ 1/45]")) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    Ran stopped = await(process, List.of("the interrupted run"));

    assertThat(stopped.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(stopped.err())
        .contains("sweep: interrupted: cancelling the trials in flight\n")
        .contains("what was committed stays; to continue: " + HOME.resolve("sweep") + " run ");
    assertThat(folder.resolve("stopped/_work/lock")).doesNotExist();

    Ran continued = sweep(arguments);
    assertThat(continued.code()).as(continued.err()).isZero();
    assertThat(continued.out()).containsPattern("[1-9][0-9]* ended .*, [1-9][0-9]* to run");
  }

  private Ran browse(String page) throws IOException, InterruptedException {
    return run(
        Stream.concat(
                Stream.of("chromium", "--headless", "--no-sandbox", "--disable-gpu"),
                Stream.of(
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--enable-logging=stderr",
                    "--user-data-dir=" + folder.resolve("browser"),
                    // Of its own time, which passes quickly unless the machine is busy.
                    "--virtual-time-budget=100000",
                    // Charts are drawn when they are seen.
                    "--window-size=1400,40000",
                    "--dump-dom",
                    folder.resolve(page).toUri().toString()))
            .toList());
  }

  private static Ran sweep(String... arguments) throws IOException, InterruptedException {
    return run(command(arguments));
  }

  private static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("sweep").toString()));
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  private static Ran run(List<String> command) throws IOException, InterruptedException {
    return await(start(command), command);
  }

  private static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("err.txt").toFile())
        .start();
  }

  private static Ran await(Process process, List<String> command)
      throws IOException, InterruptedException {
    try {
      assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS))
          .as("%s ends", command)
          .isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Ran(
        process.exitValue(),
        text(folder.resolve("out.txt").toFile()),
        text(folder.resolve("err.txt").toFile()));
  }

  private static String text(File file) throws IOException {
    return Files.readString(file.toPath(), StandardCharsets.UTF_8);
  }
}
