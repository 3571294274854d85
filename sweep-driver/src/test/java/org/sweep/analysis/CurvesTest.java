package org.sweep.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sweep.analysis.FabricatedResults.point;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.Curve.Point;
import org.sweep.analysis.FabricatedResults.Step;
import org.sweep.trial.Outcome;

/** One study whose optimizers are the cases. */
class CurvesTest {
  @TempDir static Path root;
  private static ResultTables tables;
  private static List<SummaryRow> summary;

  @BeforeAll
  static void write() throws IOException {
    FabricatedResults results = FabricatedResults.classifier(root);
    results.describe(results.description(9));
    completed(results, "plain", 1, List.of(Step.of(0, 2.0, null, 0.1), Step.of(1, 1.0)));
    completed(results, "plain", 2, List.of(Step.of(0, 3.0, null, 0.3), Step.of(1, 5.0)));
    completed(results, "spiky", 1, spiky());
    double infinite = Double.POSITIVE_INFINITY;
    completed(
        results, "wild", 1, List.of(Step.of(0, 2.0), Step.of(1, infinite), Step.of(2, Double.NaN)));
    completed(results, "wild", 2, List.of(Step.of(0, 2.0), Step.of(1, 4.0), Step.of(2, -infinite)));
    completed(results, "mixed", 1, List.of(Step.of(0, 1.0)));
    results.diverged(point("mixed", 0.01), 2);
    results.diverged(point("diverged", 0.01), 1);
    tables = ResultTables.open(SharedSpark.session(), results.storage(), results.layout());
    summary = new WriteAggregates(tables).execute().summary();
  }

  @AfterAll
  static void close() {
    tables.close();
  }

  @Test
  void putsSeedsTogetherStepByStep() throws IOException {
    assertThat(points("plain", "training_loss"))
        .containsExactly(new Point(0, 2, 2.5, 2, 3), new Point(1, 2, 3, 1, 5));
    assertThat(points("plain", "test_accuracy")).containsExactly(new Point(0, 2, 0.2, 0.1, 0.3));
    assertThat(points("plain", "test_loss")).isEmpty();
  }

  @Test
  void keepsASpikeAmongTenThousandSteps() throws IOException {
    List<Point> points = points("spiky", "training_loss");
    assertThat(points).hasSizeBetween(SqlText.BINS / 2, SqlText.BINS);
    assertThat(points).filteredOn(point -> point.max() == 999).hasSize(1);
    assertThat(points).filteredOn(point -> point.min() == -999).hasSize(1);
    assertThat(points.stream().mapToLong(Point::n).sum()).isEqualTo(10_001);
    assertThat(points("spiky", "test_accuracy"))
        .hasSize(21)
        .extracting(Point::step)
        .contains(0L, 500L, 9500L, 10_000L);
  }

  @Test
  void leavesOutValuesThatAreNotFinite() throws IOException {
    assertThat(points("wild", "training_loss"))
        .containsExactly(new Point(0, 2, 2, 2, 2), new Point(1, 1, 4, 4, 4));
  }

  @Test
  void showsCompletedTrialsOnlyWhereThereAreAny() throws IOException {
    assertThat(points("mixed", "training_loss")).containsExactly(new Point(0, 1, 1, 1, 1));
  }

  @Test
  void showsDivergedTrialsWhereAllDiverged() throws IOException {
    assertThat(points("diverged", "training_loss")).containsExactly(new Point(0, 1, 2.3, 2.3, 2.3));
  }

  @Test
  void keepsSpikesAndMeansWhenThinned() {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      points.add(new Point(i, i + 1, i, i == 4 ? -50 : i, i == 5 ? 50 : i));
    }
    Curve curve = new Curve("0", List.of(), points);
    List<Point> thin = curve.thinnedTo(4).points();
    assertThat(thin).hasSize(4);
    assertThat(thin.get(1)).isEqualTo(new Point(3, 15, thin.get(1).mean(), -50, 50));
    assertThat(thin.get(1).mean()).isCloseTo((3 * 4 + 4 * 5 + 5 * 6) / 15.0, within(1e-12));
    assertThat(curve.thinnedTo(10)).isEqualTo(curve);
  }

  private static List<Step> spiky() {
    List<Step> steps = new ArrayList<>();
    for (int step = 0; step <= 10_000; step++) {
      double loss = step == 7001 ? 999 : step == 7002 ? -999 : 1;
      steps.add(Step.of(step, loss, null, step % 500 == 0 ? (Double) 0.5 : null));
    }
    return steps;
  }

  private static void completed(
      FabricatedResults results, String optimizer, long seed, List<Step> steps) throws IOException {
    results.trial(point(optimizer, 0.01), seed, new Outcome.Completed(), steps);
  }

  private static List<Point> points(String optimizer, String metric) throws IOException {
    String id =
        summary.stream()
            .filter(row -> row.axes().get(0).value().equals(optimizer))
            .findFirst()
            .orElseThrow()
            .configurationId();
    List<Curve> curves = Curves.read(tables, metric, List.of(id));
    return curves.isEmpty() ? List.of() : curves.get(0).points();
  }
}
