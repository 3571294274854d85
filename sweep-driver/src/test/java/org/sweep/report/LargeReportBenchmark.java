package org.sweep.report;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sweep.analysis.SharedSpark;
import org.sweep.report.WriteReport.Figures;

/**
 * How large the reports of two studies of 5,000 trials are, and how long they take to be written
 * and to open in a headless Chromium: until the page is loaded, until what is first seen is drawn,
 * and until everything is. The argument is an empty folder.
 */
final class LargeReportBenchmark {
  private static final PrintStream OUT = new PrintStream(System.err, true, StandardCharsets.UTF_8);

  private LargeReportBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]);
    measure(root.resolve("50-by-100"), 50, 100);
    measure(root.resolve("1000-by-5"), 1000, 5);
  }

  private static void measure(Path folder, int configurations, int seeds) throws Exception {
    LargeStudy study = new LargeStudy(folder);
    study.write(configurations, seeds);
    long begin = System.nanoTime();
    WriteReport.Result written =
        new WriteReport(
                SharedSpark.session(),
                study.results().storage(),
                study.results().layout(),
                Figures.ON_THE_PAGE)
            .execute();
    OUT.printf("%s: written in %.1f s, %s%n", folder, since(begin), written.notes());
    Path page = folder.resolve("report.html");
    OUT.printf("%.2f MB%n", Files.size(page) / 1e6);
    try (BrowserSession browser = new BrowserSession(folder)) {
      browser.look(1400, "light");
      long opened = System.nanoTime();
      browser.open(page.toUri());
      double loaded = since(opened);
      browser.await("document.querySelector('.plot svg') !== null");
      double first = since(opened);
      browser.awaitCharts();
      OUT.printf("loaded %.2f s, first chart %.2f s, all %.2f s%n", loaded, first, since(opened));
    }
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
