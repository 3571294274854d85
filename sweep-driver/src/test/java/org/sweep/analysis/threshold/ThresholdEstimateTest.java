package org.sweep.analysis.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ThresholdEstimateTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @TestFactory
  Stream<DynamicTest> isWhatScipyMaximizes() {
    return Golden.numbers("estimates").properties().stream()
        .map(entry -> dynamicTest(entry.getKey(), () -> compare(entry.getValue())));
  }

  private static void compare(JsonNode expected) {
    List<Bracket> brackets = new ArrayList<>();
    expected.get("brackets").forEach(pair -> brackets.add(bracket(pair)));
    ThresholdEstimate estimate = ThresholdEstimate.of(brackets, Scale.LOG).orElseThrow();
    assertThat(estimate.value())
        .isCloseTo(expected.get("value").asDouble(), withinPercentage(1e-4));
    assertThat(estimate.sigma())
        .isCloseTo(expected.get("sigma").asDouble(), Assertions.within(1e-5));
    Bracket interval = estimate.interval().orElseThrow();
    assertThat(interval.low()).isCloseTo(expected.get("low").asDouble(), withinPercentage(1e-3));
    assertThat(interval.high()).isCloseTo(expected.get("high").asDouble(), withinPercentage(1e-3));
    Collections.reverse(brackets);
    assertThat(ThresholdEstimate.of(brackets, Scale.LOG).orElseThrow().value())
        .as("in another order")
        .isCloseTo(estimate.value(), withinPercentage(1e-6));
  }

  private static Bracket bracket(JsonNode pair) {
    return new Bracket(Golden.number(pair.get(0), -INFINITY), Golden.number(pair.get(1), INFINITY));
  }

  @Test
  void isNeverNarrowerThanABracketThatAllSeedsShare() {
    for (int seeds = 2; seeds <= 40; seeds++) {
      List<Bracket> brackets = Collections.nCopies(seeds, new Bracket(1, 1.5));
      ThresholdEstimate estimate = ThresholdEstimate.of(brackets, Scale.LOG).orElseThrow();
      Bracket interval = estimate.interval().orElseThrow();
      assertThat(interval.low()).isLessThanOrEqualTo(1 + 1e-8);
      assertThat(interval.high()).isGreaterThanOrEqualTo(1.5 - 1e-8);
      assertThat(estimate.value()).isCloseTo(Math.sqrt(1.5), withinPercentage(1e-9));
      assertThat(estimate.sigma()).isZero();
    }
  }

  @Test
  void isOnTheValueWhereBracketsMeet() {
    ThresholdEstimate estimate =
        ThresholdEstimate.of(
                List.of(new Bracket(1, 2), new Bracket(1, 2), new Bracket(2, 4)), Scale.LOG)
            .orElseThrow();
    assertThat(estimate.value()).isCloseTo(2, withinPercentage(1e-9));
    assertThat(estimate.interval().orElseThrow().low()).isLessThan(1.5);
    assertThat(estimate.interval().orElseThrow().high()).isGreaterThan(2);
  }

  @Test
  void hasNoIntervalForOneSeed() {
    ThresholdEstimate estimate =
        ThresholdEstimate.of(List.of(new Bracket(1, 4)), Scale.LOG).orElseThrow();
    assertThat(estimate.value()).isCloseTo(2, withinPercentage(1e-12));
    assertThat(estimate.interval()).isEmpty();
    assertThat(estimate.sigma()).isZero();
  }

  @Test
  void isNothingBeyondWhatWasTried() {
    Bracket open = new Bracket(3, INFINITY);
    assertThat(ThresholdEstimate.of(List.of(open, open), Scale.LOG)).isEmpty();
    assertThat(ThresholdEstimate.of(List.of(), Scale.LOG)).isEmpty();
  }

  @Test
  void keepsValuesOfEitherSignAsTheyAre() {
    assertThat(Scale.of(List.of(-0.5, 0.0, 0.5))).isEqualTo(Scale.LINEAR);
    assertThat(Scale.of(List.of(0.1, 0.5))).isEqualTo(Scale.LOG);
    List<Bracket> brackets = List.of(new Bracket(-1, 0), new Bracket(0, 1), new Bracket(0, 1));
    ThresholdEstimate estimate = ThresholdEstimate.of(brackets, Scale.LINEAR).orElseThrow();
    assertThat(estimate.value()).isCloseTo(0, Assertions.within(1e-9));
    assertThat(estimate.interval().orElseThrow().low()).isLessThan(0);
  }
}
