package org.sweep.report.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.sweep.landscape.Landscape;
import org.sweep.landscape.Landscape.GridPoint;
import org.sweep.report.table.Estimate;

/**
 * The levels of a function at which contours are drawn: round numbers at equal distances, or
 * quantiles where it is so steep that most of the plane would lie between two of those.
 *
 * @param levels ascending, none for a function without two finite values
 * @param spacing how they were chosen
 */
public record ContourLevels(List<Double> levels, Spacing spacing) {
  /** Levels at quantiles. */
  private static final int COUNT = 14;

  /** Levels at equal distances; at most 2.5 times as many. */
  private static final int FEWEST = 9;

  /** The largest share of the grid that may lie between two levels at equal distances. */
  private static final double LARGEST_BAND = 0.4;

  private static final MathContext DIGITS = new MathContext(3);

  /** How levels follow one another. */
  public enum Spacing {
    /** At equal distances. */
    EQUAL,
    /** At quantiles. */
    QUANTILES
  }

  /** Copies the levels. */
  public ContourLevels {
    levels = List.copyOf(levels);
  }

  static ContourLevels of(Landscape landscape) {
    return of(landscape.points().stream().map(GridPoint::loss).toList());
  }

  /** Levels for these values on a grid; those that are not finite do not count. */
  public static ContourLevels of(List<Double> values) {
    List<Double> sorted = values.stream().filter(Double::isFinite).sorted().toList();
    // Not equals: it tells 0 and -0 apart.
    if (sorted.isEmpty() || sorted.get(0) >= sorted.get(sorted.size() - 1)) {
      return new ContourLevels(List.of(), Spacing.EQUAL);
    }
    List<Double> equal = equal(sorted.get(0), sorted.get(sorted.size() - 1));
    return largestBand(sorted, equal) <= LARGEST_BAND
        ? new ContourLevels(equal, Spacing.EQUAL)
        : new ContourLevels(quantiles(sorted), Spacing.QUANTILES);
  }

  /** One sentence on what the lines are. */
  String note(String loss) {
    if (levels.isEmpty()) {
      return "%s is constant there, so there are no contours.".formatted(loss);
    }
    String range =
        "from %s to %s"
            .formatted(
                Estimate.number(levels.get(0)), Estimate.number(levels.get(levels.size() - 1)));
    return spacing == Spacing.EQUAL && levels.size() > 1
        ? "Contours are levels of %s, %s apart, %s; a stronger tint is a higher loss."
            .formatted(loss, Estimate.number(levels.get(1) - levels.get(0)), range)
        : "Contours are levels of %s at its quantiles over the square, %s; a stronger tint is a higher loss."
            .formatted(loss, range);
  }

  private static List<Double> equal(double low, double high) {
    BigDecimal step = roundStep((high - low) / FEWEST);
    List<Double> levels = new ArrayList<>();
    long first = (long) Math.ceil(low / step.doubleValue());
    for (long k = first; step.doubleValue() * k < high; k++) {
      double level = step.multiply(BigDecimal.valueOf(k)).doubleValue();
      if (level > low) {
        levels.add(level);
      }
    }
    return levels;
  }

  /** The largest of 1, 2, 5 times a power of ten that is at most {@code step}. */
  private static BigDecimal roundStep(double step) {
    int power = (int) Math.floor(Math.log10(step));
    BigDecimal largest = BigDecimal.ONE.scaleByPowerOfTen(power);
    for (int digit : new int[] {2, 5}) {
      BigDecimal rounded = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
      largest = rounded.doubleValue() <= step ? rounded : largest;
    }
    return largest;
  }

  private static double largestBand(List<Double> sorted, List<Double> levels) {
    int largest = 0;
    int from = 0;
    for (int i = 0; i <= levels.size(); i++) {
      int to = i == levels.size() ? sorted.size() : below(sorted, levels.get(i), from);
      largest = Math.max(largest, to - from);
      from = to;
    }
    return (double) largest / sorted.size();
  }

  /** How many of {@code sorted} are below {@code level}; at least {@code from} are. */
  private static int below(List<Double> sorted, double level, int from) {
    int count = from;
    while (count < sorted.size() && sorted.get(count) < level) {
      count++;
    }
    return count;
  }

  private static List<Double> quantiles(List<Double> sorted) {
    TreeSet<Double> levels = new TreeSet<>();
    for (int k = 1; k <= COUNT; k++) {
      double quantile = sorted.get((int) ((long) k * (sorted.size() - 1) / (COUNT + 1)));
      levels.add(new BigDecimal(quantile).round(DIGITS).doubleValue());
    }
    return List.copyOf(levels);
  }
}
