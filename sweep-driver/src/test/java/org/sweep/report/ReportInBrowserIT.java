package org.sweep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.analysis.FabricatedResults.point;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.SharedSpark;
import org.sweep.landscape.FabricatedGames;

/** A browser draws the charts of a report under the report's own Content Security Policy. */
class ReportInBrowserIT {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final long TIMEOUT_SECONDS = 120;

  // A browser's last process may still write when the test ends.
  @TempDir(cleanup = CleanupMode.NEVER)
  Path root;

  @Test
  void drawsEveryPanelWithoutAWordOnTheConsole() throws Exception {
    FabricatedStudy study = new FabricatedStudy(root.resolve("results"));
    study.write(45);
    Page page = open(study.results());
    assertThat(Pattern.compile("<svg ").matcher(page.dom()).results()).hasSize(15);
    assertThat(page.dom()).doesNotContain("could not be drawn");
    assertThat(page.console()).isEmpty();
  }

  /**
   * Five metrics of two panels each and the distance, then three panels of paths for each of three
   * games and one of stability for each: values from 1e-16 to 1e90 among them.
   */
  @Test
  void drawsPathsOnContoursAndStability() throws Exception {
    List<Object> rates = List.of(0.05, 0.3, 2.0);
    FabricatedGames games = new FabricatedGames(root.resolve("results"), rates, 300);
    games.describe(List.of("sgd", "extragradient"), 18);
    for (Object rate : rates) {
      for (Object game : FabricatedGames.GAMES) {
        games.trial("sgd", (Double) rate, (String) game, 1, new double[] {1, 1});
        games.trial("extragradient", (Double) rate, (String) game, 1, new double[] {1, 1});
      }
    }
    games.landscape(2, 31);
    Page page = open(games.results());
    assertThat(page.dom()).doesNotContain("could not be drawn");
    assertThat(page.console()).isEmpty();
    String paths = section(page.dom(), "paths");
    assertThat(Pattern.compile("<svg ").matcher(paths).results()).hasSize(9);
    assertThat(Pattern.compile("mark-shape [^>]*contour").matcher(paths).results()).hasSize(9);
    assertThat(Pattern.compile("mark-line [^>]*path").matcher(paths).results()).hasSize(18);
    assertThat(paths).contains("game spiral", "learning_rate 0.3", "aria-pressed");
    assertThat(Pattern.compile("<svg ").matcher(section(page.dom(), "stability")).results())
        .hasSize(3);
  }

  private static String section(String dom, String id) {
    int from = dom.indexOf("<section id=\"" + id + "\">");
    return dom.substring(from, dom.indexOf("</section>", from));
  }

  @Test
  void runsNothingThatATextContains() throws Exception {
    String hostile =
        "</script><script>document.title = 'broken'</script><img src=x onerror=alert(2)>";
    FabricatedResults results =
        new FabricatedResults(root.resolve("results"), hostile, FabricatedResults.METRICS);
    results.describe(results.description(1));
    results.completed(point(hostile, 0.5), 1, 0.5, 0.5, 0.5);
    Page page = open(results);
    assertThat(page.dom()).doesNotContain("<title>broken", "<img");
    assertThat(Pattern.compile("<svg ").matcher(page.dom()).results()).hasSize(3);
    assertThat(page.console()).isEmpty();
  }

  /**
   * What a browser made of a page: its elements without the scripts, and the lines of its console.
   */
  private record Page(String dom, List<String> console) {}

  private Page open(FabricatedResults results) throws IOException, InterruptedException {
    Optional<File> browser = browser();
    assertThat(browser).as("a Chromium on the PATH; ./sweep test installs it").isPresent();
    new WriteReport(SharedSpark.session(), results.storage(), results.layout()).execute();
    File out = root.resolve("dom.html").toFile();
    File log = root.resolve("browser.log").toFile();
    Process process =
        new ProcessBuilder(
                browser.get().getPath(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + root.resolve("profile"),
                "--enable-logging=stderr",
                "--virtual-time-budget=20000",
                "--dump-dom",
                root.resolve("results/report.html").toUri().toString())
            .redirectOutput(out)
            .redirectError(log)
            .start();
    try {
      assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    String dom = Files.readString(out.toPath()).replaceAll("(?s)<script.*?</script>", "");
    List<String> console =
        Files.readAllLines(log.toPath()).stream().filter(line -> line.contains("CONSOLE")).toList();
    return new Page(dom, console);
  }

  private static Optional<File> browser() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> BROWSERS.stream().map(name -> new File(folder, name)))
        .filter(File::canExecute)
        .findFirst();
  }
}
