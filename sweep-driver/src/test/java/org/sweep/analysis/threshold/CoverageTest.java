package org.sweep.analysis.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the 95 % interval holds a known threshold, in 1,000 simulated studies each. The table
 * is in docs/thresholds.md.
 */
class CoverageTest {
  private static final int STUDIES = 1000;
  private static final double TRUTH = 0.05;

  /** Five standard errors of a share of 0.95 among 1,000 would be 0.034. */
  private static final double RESOLVED_LOW = 0.92;

  private static final double RESOLVED_HIGH = 0.98;

  /** Coverage and mean width of the interval, the latter in steps of the grid. */
  record Coverage(double share, double width, double steps) {}

  @ParameterizedTest(name = "{0} seeds, {1} values with ratio {2}, spread of {3} steps")
  @CsvSource({
    "3, 8, 3.1623, 1", "3, 8, 3.1623, 2", "3, 20, 2, 2", "3, 20, 1.05, 4",
    "5, 8, 3.1623, 1", "5, 20, 2, 1", "5, 20, 2, 2", "5, 20, 1.05, 4",
    "10, 8, 3.1623, 1", "10, 20, 2, 0.5", "10, 20, 2, 2", "10, 20, 1.05, 4"
  })
  void holdsTheThresholdWhereTheGridResolvesTheSpread(
      int seeds, int values, double ratio, double spread) {
    Coverage coverage = simulate(seeds, values, ratio, spread);
    assertThat(coverage.share).isBetween(RESOLVED_LOW, RESOLVED_HIGH);
  }

  @ParameterizedTest(name = "{0} seeds, {1} values with ratio {2}, spread of {3} steps")
  @CsvSource({
    "3, 8, 3.1623, 0.01", "3, 20, 2, 0.25", "3, 20, 2, 0.5", "3, 20, 1.05, 0.1",
    "5, 8, 3.1623, 0.01", "5, 20, 2, 0.25", "5, 20, 2, 0.5", "5, 20, 1.05, 0.1",
    "10, 8, 3.1623, 0.01", "10, 20, 2, 0.1", "10, 20, 2, 0.25", "10, 20, 1.05, 0.1"
  })
  void holdsASharpThresholdAtLeastAsOften(int seeds, int values, double ratio, double spread) {
    Coverage coverage = simulate(seeds, values, ratio, spread);
    assertThat(coverage.share).isGreaterThanOrEqualTo(0.95);
    assertThat(coverage.width).as("in steps").isBetween(0.7, 3.0);
  }

  @Test
  void isTheTIntervalWhereBracketsAreFarNarrowerThanTheSpread() {
    SplittableRandom random = new SplittableRandom(11);
    for (int study = 0; study < 50; study++) {
      List<Double> logs = new ArrayList<>();
      List<Bracket> brackets = new ArrayList<>();
      for (int seed = 0; seed < 4; seed++) {
        double log = random.nextGaussian();
        logs.add(log);
        brackets.add(new Bracket(Math.exp(log - 1e-7), Math.exp(log + 1e-7)));
      }
      double mean = logs.stream().mapToDouble(x -> x).average().orElseThrow();
      double squares = logs.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
      double half = 3.182446305284263 * Math.sqrt(squares / 3 / 4);
      Bracket interval =
          ThresholdEstimate.of(brackets, Scale.LOG).orElseThrow().interval().orElseThrow();
      assertThat(Math.log(interval.low())).isCloseTo(mean - half, within(1e-5));
      assertThat(Math.log(interval.high())).isCloseTo(mean + half, within(1e-5));
    }
  }

  /** Seeds whose thresholds are log-normal about the truth, on a grid that lies anyhow about it. */
  static Coverage simulate(int seeds, int values, double ratio, double spread) {
    SplittableRandom random = new SplittableRandom(seeds * 1000L + values);
    double step = Math.log(ratio);
    int holding = 0;
    double width = 0;
    int estimated = 0;
    for (int study = 0; study < STUDIES; study++) {
      double first = Math.log(TRUTH) - (random.nextDouble() + values / 2 - 1) * step;
      List<Bracket> brackets = new ArrayList<>();
      for (int seed = 0; seed < seeds; seed++) {
        double threshold = Math.log(TRUTH) + spread * step * random.nextGaussian();
        SortedMap<Double, Boolean> outcomes = new TreeMap<>();
        for (int i = 0; i < values; i++) {
          outcomes.put(Math.exp(first + i * step), first + i * step < threshold);
        }
        SeedWindow.of(outcomes).ifPresent(window -> brackets.add(window.upper()));
      }
      var estimate = ThresholdEstimate.of(brackets, Scale.LOG);
      if (estimate.isPresent() && estimate.get().interval().isPresent()) {
        Bracket interval = estimate.get().interval().get();
        holding += interval.low() <= TRUTH && TRUTH <= interval.high() ? 1 : 0;
        width += Math.log(interval.ratio()) / step;
        estimated++;
      }
    }
    return new Coverage((double) holding / estimated, width / estimated, estimated);
  }
}
