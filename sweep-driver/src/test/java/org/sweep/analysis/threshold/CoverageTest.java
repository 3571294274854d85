package org.sweep.analysis.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
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

  /** Of the studies with an interval: how many hold the truth, and its median width in steps. */
  record Coverage(double share, double width, int studies) {}

  @ParameterizedTest(name = "{0} seeds, {1} values with ratio {2}, spread of {3} steps")
  @CsvSource({
    "3, 8, 3.1623, 1",
    "3, 8, 3.1623, 2",
    "3, 20, 2, 2",
    "3, 20, 1.05, 4",
    "5, 8, 3.1623, 1",
    "5, 20, 2, 1",
    "5, 20, 2, 2",
    "5, 20, 1.05, 4",
    "10, 8, 3.1623, 1",
    "10, 8, 3.1623, 4",
    "10, 20, 2, 0.5",
    "10, 20, 2, 2",
    "10, 20, 1.05, 4"
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

  /** Trials that succeed or fail on their own: no seed has a threshold. */
  @ParameterizedTest(name = "{0} seeds, {1} values with ratio {2}, slope of {3} steps")
  @CsvSource({"3, 20, 2, 0.5", "5, 20, 2, 1", "10, 20, 2, 1", "10, 20, 2, 2"})
  void holdsTheMedianWhereTrialsAreIndependentInstead(
      int seeds, int values, double ratio, double slope) {
    Coverage coverage = simulate(new Study(seeds, values, ratio), logistic(slope));
    assertThat(coverage.share).isGreaterThanOrEqualTo(RESOLVED_LOW);
  }

  /** How many seeds, on which grid. */
  record Study(int seeds, int values, double ratio) {}

  /** What becomes of a seed, given the distances of the values from the truth in steps. */
  interface Seed {
    boolean[] outcomes(double[] stepsFromTruth, SplittableRandom random);
  }

  /** A seed whose own threshold lies {@code spread} steps from the truth. */
  static Seed logNormal(double spread) {
    return (places, random) -> {
      double threshold = spread * random.nextGaussian();
      return outcomes(places, place -> place < threshold);
    };
  }

  /** Success with probability 1 / (1 + exp(x / slope)), independently at each value. */
  static Seed logistic(double slope) {
    return (places, random) ->
        outcomes(places, place -> random.nextDouble() < 1 / (1 + Math.exp(place / slope)));
  }

  private static boolean[] outcomes(double[] places, DoublePredicate succeeds) {
    boolean[] outcomes = new boolean[places.length];
    for (int i = 0; i < places.length; i++) {
      outcomes[i] = succeeds.test(places[i]);
    }
    return outcomes;
  }

  private static Coverage simulate(int seeds, int values, double ratio, double spread) {
    return simulate(new Study(seeds, values, ratio), logNormal(spread));
  }

  /** Studies on grids that lie anyhow about the truth. */
  static Coverage simulate(Study study, Seed seed) {
    SplittableRandom random = new SplittableRandom(study.seeds * 1000L + study.values);
    int holding = 0;
    List<Double> widths = new ArrayList<>();
    for (int i = 0; i < STUDIES; i++) {
      GroupThresholds group = GroupThresholds.of(group(study, seed, random), Prediction.NONE);
      Optional<Bracket> interval = group.upper().estimate().flatMap(ThresholdEstimate::interval);
      if (interval.isPresent()) {
        holding += interval.get().low() <= TRUTH && TRUTH <= interval.get().high() ? 1 : 0;
        widths.add(Math.log(interval.get().ratio()) / Math.log(study.ratio));
      }
    }
    widths.sort(Comparator.naturalOrder());
    return new Coverage(
        (double) holding / widths.size(), widths.get(widths.size() / 2), widths.size());
  }

  private static SuccessGroup group(Study study, Seed seed, SplittableRandom random) {
    double[] places = new double[study.values];
    double first = -(random.nextDouble() + study.values / 2 - 1);
    for (int i = 0; i < places.length; i++) {
      places[i] = first + i;
    }
    SortedMap<Long, SortedMap<Double, Boolean>> outcomes = new TreeMap<>();
    for (long number = 0; number < study.seeds; number++) {
      boolean[] succeeds = seed.outcomes(places, random);
      SortedMap<Double, Boolean> ofSeed = new TreeMap<>();
      for (int value = 0; value < places.length; value++) {
        ofSeed.put(TRUTH * Math.pow(study.ratio, places[value]), succeeds[value]);
      }
      outcomes.put(number, ofSeed);
    }
    return new SuccessGroup(List.of(), outcomes, new TreeMap<>());
  }
}
