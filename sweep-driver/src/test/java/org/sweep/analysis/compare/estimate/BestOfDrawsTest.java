package org.sweep.analysis.compare.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tuning budgets, beside numbers from going through all subsets. */
class BestOfDrawsTest {
  @Test
  void expectsTheMeanOverAllSubsets() {
    for (JsonNode golden : Golden.of("expected_best")) {
      double[] scores = descending(golden.get("scores"));
      double[] expected = Golden.numbers(golden.get("expected"));
      for (int k = 1; k <= scores.length; k++) {
        assertThat(new BestOfDraws(scores.length, k).expected(scores))
            .isCloseTo(expected[k - 1], Golden.ROUNDING);
      }
    }
  }

  @Test
  void givesProbabilitiesThatSumToOneForGridsOfAnySize() {
    for (int n : new int[] {1, 2, 3, 100, 5000}) {
      for (int k : new int[] {1, 2, 50, 5000}) {
        BestOfDraws draws = new BestOfDraws(n, k);
        double sum = IntStream.range(0, n).mapToDouble(draws::probability).sum();
        assertThat(sum).isCloseTo(1, within(1e-10));
      }
    }
  }

  @Test
  void resamplesTheSeedsOfAGridTogether() {
    JsonNode golden = Golden.of("expected_best_of_grids");
    List<double[][]> tasks = new ArrayList<>();
    golden.get("tasks").forEach(t -> tasks.add(Golden.lists(t).toArray(double[][]::new)));
    int[] budgets =
        Arrays.stream(Golden.numbers(golden.get("budgets"))).mapToInt(k -> (int) k).toArray();
    List<IntervalEstimate> estimates =
        Golden.estimates(new ExpectedBest(tasks, budgets), golden.get("indices"));
    for (int i = 0; i < budgets.length; i++) {
      assertThat(estimates.get(i).value())
          .isCloseTo(golden.get("expected").get(i).doubleValue(), Golden.ROUNDING);
      Golden.assertInterval(estimates.get(i), golden.get("intervals").get(i));
    }
  }

  @Test
  void givesTheProbabilitiesOfBeingTheBestContender() {
    for (JsonNode golden : Golden.of("best_contender")) {
      List<double[]> grids = new ArrayList<>();
      golden.get("grids").forEach(grid -> grids.add(descending(grid)));
      for (JsonNode budget : golden.get("budgets")) {
        assertThat(BestContender.probabilities(grids, budget.get("budget").intValue()))
            .containsExactly(Golden.numbers(budget.get("probabilities")), Golden.ROUNDING);
      }
    }
  }

  private static double[] descending(JsonNode list) {
    List<Double> scores = new ArrayList<>();
    list.forEach(score -> scores.add(score.doubleValue()));
    scores.sort(Collections.reverseOrder());
    return scores.stream().mapToDouble(score -> score).toArray();
  }
}
