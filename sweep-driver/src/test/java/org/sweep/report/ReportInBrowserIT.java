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
