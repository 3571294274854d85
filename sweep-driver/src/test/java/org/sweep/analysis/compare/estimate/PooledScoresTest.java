package org.sweep.analysis.compare.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class PooledScoresTest {
  /** {@code numpy.mean}, {@code numpy.median}, {@code scipy.stats.trim_mean(scores, 0.25)}. */
  @Test
  void givesTheStatisticsOfNumpyAndScipyOfAnyNumberOfScores() {
    for (JsonNode golden : Golden.of("pooled_scores")) {
      double[] expected = Golden.numbers(golden.get("estimates"));
      assertThat(scores(golden).estimates()).containsExactly(expected, Golden.ROUNDING);
    }
  }

  @Test
  void givesTheIntervalsOfTheSameResamples() {
    int intervals = 0;
    for (JsonNode golden : Golden.of("pooled_scores")) {
      List<IntervalEstimate> estimates = Golden.estimates(scores(golden), golden.get("indices"));
      for (int i = 0; i < estimates.size(); i++) {
        if (estimates.get(i).interval().isPresent()) {
          Golden.assertInterval(estimates.get(i), golden.get("intervals").get(i));
          intervals++;
        }
      }
    }
    assertThat(intervals).as("all but those of single runs").isEqualTo(7 * 4);
  }

  private static PooledScores scores(JsonNode golden) {
    return new PooledScores(Golden.lists(golden.get("tasks")), golden.get("target").doubleValue());
  }
}
