package org.sweep.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.sweep.analysis.FabricatedResults.point;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.Curve.Interval;
import org.sweep.analysis.Curve.Point;
import org.sweep.analysis.Curve.Seeds;
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
    completed(results, "uneven", 1, constant(3000, 1, 2));
    completed(results, "uneven", 2, constant(3000, 1500, 4));
    completed(results, "vast", 1, List.of(Step.of(0, 0x1p700)));
    completed(results, "vast", 2, List.of(Step.of(0, 0x3p700)));
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
        .extracting(Point::step, Point::n, Point::mean, Point::min, Point::max)
        .containsExactly(tuple(0L, 2L, 2.5, 2.0, 3.0), tuple(1L, 2L, 3.0, 1.0, 5.0));
    assertThat(points("plain", "test_accuracy"))
        .extracting(Point::step, Point::n, Point::mean, Point::min, Point::max)
        .containsExactly(tuple(0L, 2L, 0.2, 0.1, 0.3));
    assertThat(points("plain", "test_loss")).isEmpty();
  }

  /** With one degree of freedom the 0.975 quantile of Student's t is 12.706204736. */
  @Test
  void givesTheIntervalAndTheQuartilesOfSeeds() throws IOException {
    Seeds seeds = points("plain", "training_loss").get(1).seeds();
    assertThat(seeds.count()).isEqualTo(2);
    assertThat(seeds.lowerQuartile()).isEqualTo(2);
    assertThat(seeds.median()).isEqualTo(3);
    assertThat(seeds.upperQuartile()).isEqualTo(4);
    assertThat(seeds.interval().orElseThrow().low()).isCloseTo(3 - 2 * 12.706204736, within(1e-8));
    assertThat(seeds.interval().orElseThrow().high()).isCloseTo(3 + 2 * 12.706204736, within(1e-8));
  }

  /** The one trial has ten values in the bin, the other a single one. */
  @Test
  void countsSeedsAlikeHoweverManyValuesTheyHave() throws IOException {
    Point first = points("uneven", "training_loss").get(0);
    assertThat(first)
        .extracting(Point::n, Point::mean, Point::min, Point::max)
        .containsExactly(11L, 3.0, 2.0, 4.0);
  }

  @Test
  void givesASingleSeedNoInterval() throws IOException {
    assertThat(points("spiky", "test_accuracy").get(0).seeds())
        .isEqualTo(new Seeds(1, Optional.empty(), 0.5, 0.5, 0.5));
  }

  @Test
  void givesNoIntervalWhereASquareIsBeyondAllNumbers() throws IOException {
    Point point = points("vast", "training_loss").get(0);
    assertThat(point.mean()).isEqualTo(0x2p700);
    assertThat(point.seeds()).isEqualTo(new Seeds(2, Optional.empty(), 0x3p699, 0x2p700, 0x5p699));
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
        .extracting(Point::step, Point::n, Point::mean, Point::min, Point::max)
        .containsExactly(tuple(0L, 2L, 2.0, 2.0, 2.0), tuple(1L, 1L, 4.0, 4.0, 4.0));
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
    Curve both = new Curve("0", List.of(), List.of(of(1, 2, 4), of(3, 6, 12)));
    Seeds seeds = both.thinnedTo(1).points().get(0).seeds();
    assertThat(seeds.interval()).contains(new Interval(5, 10));
    assertThat(seeds.median()).isEqualTo(7.5);
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

  /** The first bin has ten steps, as far as they are recorded. */
  private static List<Step> constant(int last, int every, double loss) {
    List<Step> steps = new ArrayList<>();
    for (int step = 0; step < last; step += every) {
      steps.add(Step.of(step, loss));
    }
    return steps;
  }

  private static void completed(
      FabricatedResults results, String optimizer, long seed, List<Step> steps) throws IOException {
    results.trial(point(optimizer, 0.01), seed, new Outcome.Completed(), steps);
  }

  private static Point of(long n, double low, double high) {
    Seeds seeds = new Seeds(2, Optional.of(new Interval(low, high)), low, (low + high) / 2, high);
    return new Point(0, n, seeds.median(), low, high, seeds);
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
