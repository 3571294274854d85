package org.sweep.analysis.compare.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class StratifiedMeanTest {
  /** Of the quantiles of t. */
  private static final Offset<Double> QUANTILES = within(1e-7);

  /** {@code scipy.stats.ttest_rel} for one task, {@code scipy.stats.t.interval} for several. */
  @Test
  void givesThePairedIntervalOfScipy() {
    for (JsonNode golden : Golden.of("stratified_mean")) {
      IntervalEstimate estimate = StratifiedMean.of(Golden.lists(golden.get("tasks")));
      assertThat(estimate.value()).isCloseTo(golden.get("mean").doubleValue(), Golden.ROUNDING);
      assertInterval(estimate, golden);
    }
  }

  /** With two tasks the degrees of freedom are those of Welch's test. */
  @Test
  void givesTheIntervalOfWelchForTwoTasks() {
    JsonNode golden = Golden.of("welch");
    assertInterval(StratifiedMean.of(Golden.lists(golden.get("tasks"))), golden);
  }

  @Test
  void givesNoIntervalWhereATaskHasOneValue() {
    IntervalEstimate estimate = StratifiedMean.of(List.of(new double[] {1, 2}, new double[] {3}));
    assertThat(estimate.value()).isEqualTo(2.25);
    assertThat(estimate.interval()).isEmpty();
  }

  @Test
  void givesAPointWhereAllValuesAreEqual() {
    IntervalEstimate estimate = StratifiedMean.of(List.of(new double[] {2, 2, 2}));
    assertThat(estimate.interval()).contains(new Interval(2, 2));
  }

  private static void assertInterval(IntervalEstimate estimate, JsonNode golden) {
    Interval interval = estimate.interval().orElseThrow();
    assertThat(interval.low()).isCloseTo(golden.get("low").doubleValue(), QUANTILES);
    assertThat(interval.high()).isCloseTo(golden.get("high").doubleValue(), QUANTILES);
  }
}
