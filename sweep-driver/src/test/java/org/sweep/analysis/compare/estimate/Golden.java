package org.sweep.analysis.compare.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.sweep.analysis.GoldenNumbers;

/** Numbers of {@code src/test/python/compare_golden.py}: NumPy 2.4.6, SciPy 1.17.1. */
final class Golden {
  /** Of sums that add in another order. */
  static final Offset<Double> ROUNDING = within(1e-12);

  private Golden() {}

  static JsonNode of(String name) {
    return GoldenNumbers.of("compare").get(name);
  }

  static double[] numbers(JsonNode list) {
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = list.get(i).isNull() ? Double.NaN : list.get(i).doubleValue();
    }
    return numbers;
  }

  static List<double[]> lists(JsonNode lists) {
    List<double[]> result = new ArrayList<>();
    lists.forEach(list -> result.add(numbers(list)));
    return result;
  }

  /** The draws of the script: per resample and stratum the indices that were drawn. */
  static Draws draws(JsonNode resamples) {
    List<JsonNode> strata = new ArrayList<>();
    resamples.forEach(resample -> resample.forEach(strata::add));
    var next = strata.iterator();
    return counts -> {
      Arrays.fill(counts, 0);
      JsonNode indices = next.next();
      assertThat(indices).hasSize(counts.length);
      indices.forEach(index -> counts[index.intValue()]++);
    };
  }

  /** Each statistic with its interval, by the draws of the script. */
  static List<IntervalEstimate> estimates(Estimator estimator, JsonNode indices) {
    return Bootstrap.of(estimator, draws(indices), indices.size());
  }

  static void assertInterval(IntervalEstimate estimate, JsonNode expected) {
    Interval interval = estimate.interval().orElseThrow();
    assertThat(interval.low()).isCloseTo(expected.get(0).doubleValue(), ROUNDING);
    assertThat(interval.high()).isCloseTo(expected.get(1).doubleValue(), ROUNDING);
  }
}
