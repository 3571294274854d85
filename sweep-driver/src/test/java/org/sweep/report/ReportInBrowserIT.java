package org.sweep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.analysis.FabricatedResults.point;
import static org.sweep.analysis.artifact.FabricatedGan.eigenvalue;
import static org.sweep.analysis.artifact.FabricatedGan.flat;
import static org.sweep.analysis.artifact.FabricatedGan.real;
import static org.sweep.analysis.artifact.FabricatedGan.samples;
import static org.sweep.analysis.artifact.FabricatedGan.scores;
import static org.sweep.analysis.artifact.FabricatedGan.singularValues;
import static org.sweep.report.Browser.count;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.SharedSpark;
import org.sweep.analysis.artifact.FabricatedGan;
import org.sweep.landscape.FabricatedGames;
import org.sweep.report.Browser.Page;
import org.sweep.report.WriteReport.Figures;

/** A browser draws the charts of a report under the report's own Content Security Policy. */
class ReportInBrowserIT {
  // A browser's last process may still write when the test ends.
  @TempDir(cleanup = CleanupMode.NEVER)
  Path root;

  @Test
  void drawsEveryPanelWithoutAWordOnTheConsole() throws Exception {
    FabricatedStudy study = new FabricatedStudy(root.resolve("results"));
    study.write(45);
    Page page = open(study.results());
    assertThat(count("<svg ", page.section("curves"))).isEqualTo(15);
    assertThat(count("<svg ", page.section("comparison"))).isPositive();
    assertThat(count("<svg ", page.section("convergence"))).isPositive();
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
    String paths = page.section("paths");
    assertThat(Pattern.compile("<svg ").matcher(paths).results()).hasSize(9);
    assertThat(Pattern.compile("mark-shape [^>]*contour").matcher(paths).results()).hasSize(9);
    assertThat(Pattern.compile("mark-line [^>]*path").matcher(paths).results()).hasSize(18);
    assertThat(paths).contains("game spiral", "learning_rate 0.3", "aria-pressed");
    assertThat(Pattern.compile("<svg ").matcher(page.section("stability")).results()).hasSize(3);
  }

  /** Points of the plane, a Gaussian's singular values, images and eigenvalues in one study. */
  @Test
  void drawsPicturesOfWhatTrialsLeft() throws Exception {
    FabricatedGan gan = new FabricatedGan(root.resolve("results"));
    double[][] corners = {{-1, -1}, {1, 1}};
    gan.trial(
        "sgd",
        1,
        artifacts -> {
          real(artifacts, corners);
          for (long step : List.of(0L, 200L)) {
            samples(artifacts, step, new double[] {0, 0.1}, new double[] {7, 7});
            scores(artifacts, step, 21, 0.1);
            eigenvalue(artifacts, step, 0, 3, 2, 0.75, 0.5);
          }
        });
    gan.trial("sga", 1, artifacts -> singularValues(artifacts, 0, 0.5, 0.1, 1e-15));
    gan.trial(
        "adam",
        1,
        artifacts -> {
          real(artifacts, flat(16, -1));
          samples(artifacts, 0, flat(16, 0.5));
        });
    Page page = open(gan.results());
    assertThat(page.dom()).doesNotContain("could not be drawn");
    assertThat(page.console()).isEmpty();
    String pictures = page.section("pictures");
    assertThat(count("<svg ", pictures)).as("3 densities, 2 images, 2, 1 and 2").isEqualTo(10);
    assertThat(count("mark-rect [^>]* cell\\b", pictures)).isEqualTo(3);
    assertThat(count("mark-shape [^>]* contour\\b", pictures)).isEqualTo(2);
    assertThat(count("mark-shape [^>]* zero\\b", pictures)).isEqualTo(2);
    assertThat(count("href=\"data:image/png", pictures)).isEqualTo(2);
    assertThat(count("color-mix\\(in oklab, var\\(--kind-0\\) 50%", pictures)).isGreaterThan(2);
    assertThat(pictures)
        .contains(
            "aria-label=\"Density of step 200, sgd",
            "2 points, 1 outside",
            "1 image of real points",
            "held by the discriminator");
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
    assertThat(count("<svg ", page.section("curves"))).isEqualTo(3);
    assertThat(page.console()).isEmpty();
  }

  private Page open(FabricatedResults results) throws Exception {
    new WriteReport(SharedSpark.session(), results.storage(), results.layout(), Figures.ON_THE_PAGE)
        .execute();
    try (BrowserSession browser = new BrowserSession(root)) {
      browser.open(root.resolve("results/report.html").toUri());
      browser.awaitCharts();
      String dom = browser.evaluate("document.documentElement.outerHTML").asText();
      return new Page(dom.replaceAll("(?s)<script.*?</script>", ""), browser.complaints());
    }
  }
}
