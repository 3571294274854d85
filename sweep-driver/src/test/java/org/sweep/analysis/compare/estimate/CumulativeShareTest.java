package org.sweep.analysis.compare.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Performance profiles and the areas under them. */
class CumulativeShareTest {
  /** {@code scipy.integrate.quad} of a step function. */
  private static final Offset<Double> QUADRATURE = within(1e-6);

  private static final JsonNode GOLDEN = Golden.of("profiles");

  @Test
  void givesTheSharesWithTheIntervalsOfTheSameResamples() {
    double[] taus = Golden.numbers(GOLDEN.get("taus"));
    for (JsonNode solver : GOLDEN.get("solvers")) {
      List<IntervalEstimate> shares =
          Golden.estimates(new CumulativeShare(ratios(solver), taus), GOLDEN.get("indices"));
      assertThat(shares.stream().mapToDouble(IntervalEstimate::value).toArray())
          .containsExactly(Golden.numbers(solver.get("rho")), Golden.ROUNDING);
      for (int i = 0; i < taus.length; i++) {
        Golden.assertInterval(shares.get(i), solver.get("intervals").get(i));
      }
    }
  }

  @Test
  void givesTheAreaThatQuadratureGives() {
    for (JsonNode solver : GOLDEN.get("solvers")) {
      IntervalEstimate area =
          Golden.estimates(new ProfileArea(ratios(solver)), GOLDEN.get("indices")).get(0);
      Interval interval = area.interval().orElseThrow();
      double[] ends = Golden.numbers(solver.get("area_interval"));
      assertThat(area.value()).isCloseTo(solver.get("area").doubleValue(), QUADRATURE);
      assertThat(interval.low()).isCloseTo(ends[0], QUADRATURE);
      assertThat(interval.high()).isCloseTo(ends[1], QUADRATURE);
    }
  }

  /** Null is infinite. */
  private static List<double[]> ratios(JsonNode solver) {
    List<double[]> tasks = new ArrayList<>();
    for (double[] task : Golden.lists(solver.get("ratios"))) {
      tasks.add(
          Arrays.stream(task).map(x -> Double.isNaN(x) ? Double.POSITIVE_INFINITY : x).toArray());
    }
    return tasks;
  }
}
