package org.sweep.analysis.compare.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  /**
   * {@code scipy.stats.bootstrap} with 200,000 resamples; ours, of 2,000, may be off by five of its
   * own standard errors.
   */
  @Test
  void agreesWithTheBootstrapOfScipyUpToItsOwnRandomness() {
    JsonNode golden = Golden.of("bootstrap_of_scipy");
    double[] errors = Golden.numbers(golden.get("standard_errors"));
    Interval interval =
        mean(Golden.numbers(golden.get("sample")), "scipy").interval().orElseThrow();
    assertThat(interval.low())
        .isCloseTo(golden.get("interval").get(0).doubleValue(), within(5 * errors[0]));
    assertThat(interval.high())
        .isCloseTo(golden.get("interval").get(1).doubleValue(), within(5 * errors[1]));
  }

  @Test
  void givesEqualNamesEqualIntervalsAndOtherNamesOthers() {
    double[] sample = {1, 5, 2, 8, 3, 9, 4};
    assertThat(mean(sample, "adam")).isEqualTo(mean(sample, "adam"));
    assertThat(mean(sample, "adam")).isNotEqualTo(mean(sample, "sgd"));
  }

  /** The numbers are part of every report: another generator would change all of them. */
  @Test
  void drawsTheSameOnEveryMachine() {
    int[] counts = new int[5];
    new SeededDraws(List.of("comparisons", "optimizer=adam")).draw(counts);
    assertThat(counts).containsExactly(1, 2, 0, 2, 0);
  }

  @Test
  void givesNoIntervalToSingleRuns() {
    assertThat(mean(new double[] {3}, "one")).isEqualTo(new IntervalEstimate(3, none()));
  }

  private static Optional<Interval> none() {
    return Optional.empty();
  }

  private static IntervalEstimate mean(double[] sample, String name) {
    PooledScores scores = new PooledScores(List.of(sample), 0);
    return Bootstrap.of(scores, new SeededDraws(List.of(name))).get(PooledScores.MEAN);
  }
}
