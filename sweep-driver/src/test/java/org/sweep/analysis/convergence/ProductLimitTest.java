package org.sweep.analysis.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.analysis.convergence.ProductLimit.Point;
import org.sweep.analysis.convergence.ProductLimit.RestrictedMean;

/** Compared with statsmodels, SciPy and NumPy. */
class ProductLimitTest {
  static List<JsonNode> survival() {
    return Golden.cases("survival");
  }

  @ParameterizedTest
  @MethodSource("survival")
  void givesTheCurveOfStatsmodels(JsonNode expected) {
    List<Point> points = ProductLimit.of(trials(expected)).points();
    assertThat(points).hasSize(expected.path("at").size());
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      assertThat(point.time()).isEqualTo(expected.path("at").get(i).asDouble());
      assertThat(point.survival())
          .isCloseTo(expected.path("survival").get(i).asDouble(), within(1e-12));
      if (point.survival() > 0) {
        assertThat(point.survival() * Math.sqrt(point.greenwood()))
            .isCloseTo(expected.path("standard_error").get(i).asDouble(), within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("survival")
  void givesTheMedianAndItsInterval(JsonNode expected) {
    ProductLimit estimate = ProductLimit.of(trials(expected));
    assertThat(estimate.median()).isEqualTo(Golden.number(expected, "median"));
    assertThat(estimate.medianInterval().low()).isEqualTo(Golden.number(expected, "median_low"));
    assertThat(estimate.medianInterval().high()).isEqualTo(Golden.number(expected, "median_high"));
  }

  @ParameterizedTest
  @MethodSource("survival")
  void givesTheRestrictedMeanAndItsInterval(JsonNode expected) {
    double horizon = expected.path("horizon").asDouble();
    RestrictedMean mean = ProductLimit.of(trials(expected)).restrictedMean(horizon);
    assertThat(mean.mean()).isCloseTo(expected.path("restricted_mean").asDouble(), within(1e-9));
    Optional<Double> error = Golden.number(expected, "restricted_mean_se");
    assertThat(mean.uncertainty().isPresent()).isEqualTo(error.isPresent());
    mean.uncertainty()
        .ifPresent(
            found -> {
              assertThat(found.standard()).isCloseTo(error.orElseThrow(), within(1e-9));
              assertThat(found.interval().low().orElseThrow())
                  .isCloseTo(expected.path("restricted_mean_low").asDouble(), within(1e-8));
              assertThat(found.interval().high().orElseThrow())
                  .isCloseTo(expected.path("restricted_mean_high").asDouble(), within(1e-8));
            });
  }

  @Test
  void saysNothingOfNoTrials() {
    ProductLimit estimate = ProductLimit.of(List.of());
    assertThat(estimate.points()).isEmpty();
    assertThat(estimate.median()).isEmpty();
    assertThat(estimate.medianInterval()).isEqualTo(Interval.NONE);
  }

  @Test
  void keepsTheIntervalOfTheCurveBetweenZeroAndOne() {
    ProductLimit estimate =
        ProductLimit.of(List.of(FollowUp.reached(1), FollowUp.reached(2), FollowUp.censored(3)));
    for (Point point : estimate.points()) {
      assertThat(point.interval().low().orElseThrow()).isBetween(0.0, point.survival());
      assertThat(point.interval().high().orElseThrow()).isBetween(point.survival(), 1.0);
    }
  }

  @Test
  void countsATrialThatDivergedAsNeverReachingIt() {
    List<FollowUp> diverged = List.of(FollowUp.reached(10), FollowUp.reached(20), FollowUp.never());
    List<FollowUp> censored =
        List.of(FollowUp.reached(10), FollowUp.reached(20), FollowUp.censored(5));
    assertThat(ProductLimit.of(diverged).points().get(1).survival())
        .isCloseTo(1.0 / 3, within(1e-15));
    assertThat(ProductLimit.of(censored).points().get(1).survival())
        .as("as if it had gone on like the others")
        .isZero();
  }

  @Test
  void refusesWhatIsNoTime() {
    assertThatThrownBy(() -> FollowUp.reached(-1)).hasMessage("time must be >= 0, but was -1.0");
    assertThatThrownBy(() -> FollowUp.reached(Double.POSITIVE_INFINITY))
        .hasMessage("a target must be reached in finite time");
  }

  private static List<FollowUp> trials(JsonNode node) {
    List<FollowUp> trials = new ArrayList<>();
    for (int i = 0; i < node.path("times").size(); i++) {
      JsonNode time = node.path("times").get(i);
      boolean isReached = node.path("reached").get(i).asInt() == 1;
      trials.add(
          time.isNull()
              ? FollowUp.never()
              : isReached ? FollowUp.reached(time.asDouble()) : FollowUp.censored(time.asDouble()));
    }
    return trials;
  }
}
