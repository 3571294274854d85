package org.sweep.analysis.compare.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweep.analysis.compare.estimate.Improvement.Pair;

class ImprovementTest {
  private static final List<Double> NONE = List.of();

  /** {@code scipy.stats.mannwhitneyu(a, b).statistic / (n * m)}, in the mean over tasks. */
  @Test
  void givesTheStatisticOfMannAndWhitney() {
    for (JsonNode golden : Golden.of("improvement")) {
      assertThat(of(golden).estimates()[0])
          .isCloseTo(golden.get("probability").doubleValue(), Golden.ROUNDING);
    }
  }

  @Test
  void resamplesSeedsOfBothTogether() {
    for (JsonNode golden : Golden.of("improvement")) {
      IntervalEstimate estimate = Golden.estimates(of(golden), golden.get("indices")).get(0);
      Golden.assertInterval(estimate, golden.get("interval"));
    }
  }

  @Test
  void countsRunsWithoutAValueAsTies() {
    double none = Double.NEGATIVE_INFINITY;
    var runs = new Improvement.Runs(List.of(new Pair(none, none), new Pair(1, none)), NONE, NONE);
    assertThat(new Improvement(List.of(runs)).estimates()).containsExactly(0.75);
  }

  @Test
  void isOneHalfOfAContenderWithItself() {
    var runs = new Improvement.Runs(List.of(new Pair(1, 1), new Pair(5, 5)), NONE, NONE);
    assertThat(new Improvement(List.of(runs)).estimates()).containsExactly(0.5);
  }

  private static Improvement of(JsonNode golden) {
    double worst = golden.get("worst").doubleValue();
    List<Improvement.Runs> tasks = new ArrayList<>();
    for (JsonNode task : golden.get("tasks")) {
      double[] a = ranks(task.get("a"), worst);
      double[] b = ranks(task.get("b"), worst);
      List<Pair> pairs = new ArrayList<>();
      for (int i = 0; i < a.length; i++) {
        pairs.add(new Pair(a[i], b[i]));
      }
      tasks.add(
          new Improvement.Runs(
              pairs,
              Arrays.stream(ranks(task.get("only_a"), worst)).boxed().toList(),
              Arrays.stream(ranks(task.get("only_b"), worst)).boxed().toList()));
    }
    return new Improvement(tasks);
  }

  private static double[] ranks(JsonNode list, double worst) {
    return Arrays.stream(Golden.numbers(list))
        .map(value -> value == worst ? Double.NEGATIVE_INFINITY : value)
        .toArray();
  }
}
