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

  private static final double COARSE = 3.1623;

  /** From steps of 3.16 to steps of 1.04, as until-ratio 1.05 asks. */
  private static final int HALVINGS = 5;

  private static final double RESOLVED_LOW = 0.92;

  private static final double RESOLVED_HIGH = 0.98;

  /** Of the studies with an interval: how many hold the truth, and its median width in steps. */
  record Coverage(double share, double width, int studies) {}

  @ParameterizedTest(name = "{0} seeds, {1} values with ratio {2}, spread of {3} steps")
  @CsvSource({
    "3, 8, 3.1623, 1",
    "3, 8, 3.1623, 2",
    "3, 20, 2, 2",
    "3, 20, 2, 4",
    "5, 8, 3.1623, 1",
    "5, 20, 2, 1",
    "5, 20, 2, 2",
    "5, 12, 2, 4",
    "10, 8, 3.1623, 1",
    "10, 8, 3.1623, 4",
    "10, 20, 2, 0.5",
    "10, 20, 2, 2",
    "10, 12, 2, 4"
  })
  void holdsTheThresholdWhereTheGridResolvesTheSpread(
      int seeds, int values, double ratio, double spread) {
    Coverage coverage = simulate(seeds, values, ratio, spread);
    assertThat(coverage.share).isBetween(RESOLVED_LOW, RESOLVED_HIGH);
  }

  @ParameterizedTest(name = "{0} seeds, {1} values with ratio {2}, spread of {3} steps")
  @CsvSource({
    "3, 8, 3.1623, 0.01", "3, 20, 2, 0.25", "3, 20, 2, 0.5",
    "5, 8, 3.1623, 0.01", "5, 20, 2, 0.25", "5, 20, 2, 0.5",
    "10, 8, 3.1623, 0.01", "10, 20, 2, 0.1", "10, 20, 2, 0.25"
  })
  void holdsASharpThresholdAtLeastAsOften(int seeds, int values, double ratio, double spread) {
    Coverage coverage = simulate(seeds, values, ratio, spread);
    assertThat(coverage.share).isGreaterThanOrEqualTo(0.95);
    assertThat(coverage.width).as("in steps").isBetween(0.6, 3.0);
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
    Coverage coverage = simulate(new Study(seeds, values, ratio, 0), logistic(slope));
    assertThat(coverage.share).isGreaterThanOrEqualTo(RESOLVED_LOW);
  }

  @ParameterizedTest(name = "{0} seeds, bisected, spread of {1} steps")
  @CsvSource({"3, 0.25", "3, 1", "5, 0.1", "5, 1", "10, 0.1", "10, 1"})
  void holdsTheThresholdAfterBisection(int seeds, double spread) {
    Coverage coverage = simulate(new Study(seeds, 8, COARSE, HALVINGS), logNormal(spread));
    assertThat(coverage.share).isBetween(RESOLVED_LOW, RESOLVED_HIGH);
  }

  /**
   * How many seeds, on which grid.
   *
   * @param halvings how often the step about a seed's threshold is halved after that
   */
  record Study(int seeds, int values, double ratio, int halvings) {}

  /** Makes seeds: whether one succeeds at a distance from the truth in steps of the grid. */
  interface Seeds {
    DoublePredicate next(SplittableRandom random);
  }

  /** Seeds whose own threshold lies {@code spread} steps from the truth. */
  static Seeds logNormal(double spread) {
    return random -> {
      double threshold = spread * random.nextGaussian();
      return place -> place < threshold;
    };
  }

  /** Success with probability 1 / (1 + exp(x / slope)), independently at each value. */
  static Seeds logistic(double slope) {
    return random -> place -> random.nextDouble() < 1 / (1 + Math.exp(place / slope));
  }

  private static Coverage simulate(int seeds, int values, double ratio, double spread) {
    return simulate(new Study(seeds, values, ratio, 0), logNormal(spread));
  }

  /** Studies on grids that lie anyhow about the truth. */
  static Coverage simulate(Study study, Seeds seeds) {
    SplittableRandom random = new SplittableRandom(study.seeds * 1000L + study.values);
    int holding = 0;
    List<Double> widths = new ArrayList<>();
    for (int i = 0; i < STUDIES; i++) {
      GroupThresholds group = GroupThresholds.of(group(study, seeds, random), Prediction.NONE);
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

  private static SuccessGroup group(Study study, Seeds seeds, SplittableRandom random) {
    double first = -(random.nextDouble() + Math.floorDiv(study.values, 2) - 1);
    SortedMap<Long, SortedMap<Double, Boolean>> outcomes = new TreeMap<>();
    for (long number = 0; number < study.seeds; number++) {
      DoublePredicate seed = seeds.next(random);
      SortedMap<Double, Boolean> byPlace = new TreeMap<>();
      for (int value = 0; value < study.values; value++) {
        byPlace.put(first + value, seed.test(first + value));
      }
      for (int i = 0; i < study.halvings; i++) {
        halve(byPlace, seed);
      }
      SortedMap<Double, Boolean> byValue = new TreeMap<>();
      byPlace.forEach(
          (place, success) -> byValue.put(TRUTH * Math.pow(study.ratio, place), success));
      outcomes.put(number, byValue);
    }
    return new SuccessGroup(List.of(), outcomes, new TreeMap<>());
  }

  /** Tries the middle of the bracket of the upper threshold. */
  private static void halve(SortedMap<Double, Boolean> outcomes, DoublePredicate seed) {
    Optional<Bracket> bracket = SeedWindow.of(outcomes).map(SeedWindow::upper);
    if (bracket.filter(Bracket::isClosed).isPresent()) {
      double middle = (bracket.get().low() + bracket.get().high()) / 2;
      outcomes.put(middle, seed.test(middle));
    }
  }
}
