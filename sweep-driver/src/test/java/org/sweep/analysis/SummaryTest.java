package org.sweep.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sweep.analysis.FabricatedResults.point;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.FabricatedResults.Step;
import org.sweep.analysis.Statistics.Spread;
import org.sweep.analysis.SummaryRow.Value;
import org.sweep.store.TableSpec.At;
import org.sweep.trial.Outcome;
import org.sweep.trial.Plateau;

/** One study whose optimizers are the cases. */
class SummaryTest {
  private static final Offset<Double> ROUNDING = within(1e-12);

  @TempDir static Path root;
  private static List<SummaryRow> summary;

  @BeforeAll
  static void summarize() throws IOException {
    FabricatedResults results = FabricatedResults.classifier(root);
    results.describe(results.description(20));
    accuracies(results, "three", 0.8931, 0.8874, 0.8902);
    accuracies(results, "five", 0.91, 0.87, 0.88, 0.95, 0.60);
    accuracies(results, "one", 0.9);
    accuracies(results, "mixed", 0.8, 0.9);
    results.diverged(point("mixed", 0.01), 11);
    Outcome failed = new Outcome.Failed("out of memory", "at ...");
    results.trial(point("mixed", 0.01), 12, failed, List.of());
    results.diverged(point("diverged", 0.01), 1);
    results.diverged(point("diverged", 0.01), 2);
    results.completed(point("early", 0.01), 1, 0.5, 0.5, 0.8);
    List<Step> ten = List.of(Step.of(10, 0.5, 0.5, 0.7));
    Plateau plateau = new Plateau("training_loss", 5, 0);
    results.trial(point("early", 0.01), 2, new Outcome.Plateaued(10, plateau, 0.5, 5), ten);
    results.trial(point("early", 0.01), 3, new Outcome.Pruned(10, "worse"), ten);
    results.trial(point("early", 0.01), 4, new Outcome.Pruned(10, "worse"), ten);
    results.completed(point("unmeasured", 0.01), 1, 0.5, null, 0.9);
    accuracies(results, "broken", 0.8, Double.NaN, Double.NEGATIVE_INFINITY);
    accuracies(results, "vast", 0x1p700, 0x3p700);
    results.trial(
        point("turning", 0.01),
        1,
        new Outcome.Completed(),
        List.of(Step.of(0, 0.2, null, 0.95), Step.of(1, 0.4, null, 0.90)));
    summary = summarize(results);
  }

  /**
   * Golden numbers: NumPy, {@code scipy.stats.t.interval(0.95, 2, mean, sd / sqrt(3))}, SciPy
   * 1.17.1.
   */
  @Test
  void givesTheIntervalOfThreeSeeds() {
    Statistics statistics = accuracy("three").statistics().orElseThrow();
    Spread spread = statistics.spread().orElseThrow();
    assertThat(statistics.n()).isEqualTo(3);
    assertThat(statistics.mean()).isCloseTo(0.8902333333333333, ROUNDING);
    assertThat(spread.sd()).isCloseTo(0.0028501461950807792, ROUNDING);
    assertThat(spread.low()).isCloseTo(0.8831531776861314, within(1e-10));
    assertThat(spread.high()).isCloseTo(0.8973134889805352, within(1e-10));
    assertThat(spread.halfWidth()).isCloseTo(4.303 * spread.sd() / Math.sqrt(3), within(1e-6));
    assertThat(statistics.median()).isEqualTo(0.8902);
    assertThat(statistics.min()).isEqualTo(0.8874);
    assertThat(statistics.max()).isEqualTo(0.8931);
  }

  /** Golden numbers: {@code scipy.stats.trim_mean(values, 0.25)} and {@code numpy.median}. */
  @Test
  void leavesOutTheQuarterAtEitherEndOfTheInterquartileMean() {
    Statistics statistics = accuracy("five").statistics().orElseThrow();
    assertThat(statistics.interquartileMean()).isCloseTo(0.8866666666666667, ROUNDING);
    assertThat(statistics.median()).isEqualTo(0.88);
    assertThat(statistics.spread().orElseThrow().low()).isCloseTo(0.6696366420463173, within(1e-9));
  }

  @Test
  void givesNoIntervalToASingleSeed() {
    Statistics statistics = accuracy("one").statistics().orElseThrow();
    assertThat(statistics.spread()).isEmpty();
    assertThat(statistics.n()).isEqualTo(1);
    assertThat(statistics.mean()).isEqualTo(0.9);
    assertThat(statistics.interquartileMean()).isEqualTo(0.9);
  }

  /** What plateaued ended as its study wants it; what was pruned stands at an early step. */
  @Test
  void takesTheValuesOfTrialsThatPlateauedButNotOfPrunedOnes() {
    SummaryRow row = accuracy("early");
    assertThat(row.outcomes()).isEqualTo(new OutcomeCounts(1, 0, 0, 1, 2, 0));
    assertThat(row.statistics().orElseThrow().n()).isEqualTo(2);
    assertThat(row.statistics().orElseThrow().mean()).isCloseTo(0.75, ROUNDING);
  }

  @Test
  void countsTrialsThatDivergedOrFailedWithoutTheirValues() {
    SummaryRow row = accuracy("mixed");
    assertThat(row.outcomes()).isEqualTo(new OutcomeCounts(2, 1, 1));
    assertThat(row.statistics().orElseThrow().n()).isEqualTo(2);
    assertThat(row.statistics().orElseThrow().mean()).isCloseTo(0.85, ROUNDING);
  }

  @Test
  void hasARowWithoutStatisticsWhereEveryTrialDiverged() {
    SummaryRow row = accuracy("diverged");
    assertThat(row.outcomes()).isEqualTo(new OutcomeCounts(0, 2, 0));
    assertThat(row.statistics()).isEmpty();
  }

  @Test
  void leavesOutValuesThatWereNeverMeasured() {
    for (At at : At.values()) {
      SummaryRow row = row("unmeasured", new Value("test_loss", at));
      assertThat(row.statistics()).isEmpty();
      assertThat(row.outcomes().completed()).isEqualTo(1);
    }
  }

  @Test
  void leavesOutValuesThatAreNotFinite() {
    SummaryRow row = accuracy("broken");
    assertThat(row.outcomes()).isEqualTo(new OutcomeCounts(3, 0, 0));
    assertThat(row.statistics().orElseThrow())
        .isEqualTo(new Statistics(1, 0.8, Optional.empty(), 0.8, 0.8, 0.8, 0.8));
  }

  @Test
  void givesNoIntervalWhereASquareIsBeyondAllNumbers() {
    Statistics statistics = accuracy("vast").statistics().orElseThrow();
    assertThat(statistics.spread()).isEmpty();
    assertThat(statistics.mean()).isEqualTo(0x2p700);
  }

  @Test
  void takesTheBestValueInTheDirectionOfTheMetric() {
    assertThat(mean("training_loss", At.LAST)).isEqualTo(0.4);
    assertThat(mean("training_loss", At.BEST)).isEqualTo(0.2);
    assertThat(mean("test_accuracy", At.LAST)).isEqualTo(0.90);
    assertThat(mean("test_accuracy", At.BEST)).isEqualTo(0.95);
  }

  @Test
  void hasOneRowForEachConfigurationMetricAndValue() {
    assertThat(summary).hasSize(10 * 3 * 2).doesNotHaveDuplicates();
  }

  @Test
  void isOneFileThatIsReplacedAndIsEmptyBeforeTheFirstTrialEnds(@TempDir Path other)
      throws IOException {
    FabricatedResults results = FabricatedResults.classifier(other);
    results.describe(results.description(1));
    assertThat(summarize(results)).isEmpty();
    accuracies(results, "late", 0.8);
    assertThat(summarize(results)).hasSize(6);
    assertThat(files(other.resolve("summary"))).containsExactly("summary.parquet");
    assertThat(files(other.resolve("curves"))).containsExactly("curves.parquet");
    assertThat(files(other.resolve("_work"))).containsExactly("attempts");
  }

  private static void accuracies(FabricatedResults results, String optimizer, double... values)
      throws IOException {
    for (int i = 0; i < values.length; i++) {
      results.completed(point(optimizer, 0.01), i + 1, 0.5, 0.6, values[i]);
    }
  }

  private static SummaryRow accuracy(String optimizer) {
    return row(optimizer, new Value("test_accuracy", At.LAST));
  }

  private static double mean(String metric, At at) {
    return row("turning", new Value(metric, at)).statistics().orElseThrow().mean();
  }

  private static SummaryRow row(String optimizer, Value value) {
    return summary.stream()
        .filter(row -> row.value().equals(value))
        .filter(row -> row.axes().get(0).value().equals(optimizer))
        .findFirst()
        .orElseThrow();
  }

  private static List<SummaryRow> summarize(FabricatedResults results) throws IOException {
    try (ResultTables tables =
        ResultTables.open(SharedSpark.session(), results.storage(), results.layout())) {
      return new WriteAggregates(tables).execute().summary();
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
