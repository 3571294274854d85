package org.sweep.analysis.convergence;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.sweep.schema.Column;

/**
 * What one trial measured in one bin of its steps. Means and spreads are updated value by value
 * (Welford, Technometrics 4, 1962) and joined as by Chan, Golub and LeVeque (The American
 * Statistician 37, 1983).
 */
final class PathBin implements Serializable {
  private static final long serialVersionUID = 1;
  private static final long NEVER = Long.MAX_VALUE;

  private long n;
  private long firstStep = NEVER;
  private double stepSum;
  private double mean;
  private double squares;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private double firstValue;
  private long positive;
  private double logSum;

  /** Of all that was measured, also what is not finite. */
  private long lastStep = -1;

  private double lastValue;
  private long hit = NEVER;
  private long firstAccuracyStep = NEVER;
  private double firstAccuracy;
  private double lowestAccuracy = Double.POSITIVE_INFINITY;
  private double highestAccuracy = Double.NEGATIVE_INFINITY;

  /** The columns of {@link #cells}. */
  static List<Column> columns() {
    return List.of(
        Column.whole("first_step"),
        Column.real("middle"),
        Column.whole("n"),
        Column.real("mean"),
        Column.real("mean_of_log"),
        Column.real("sd"),
        Column.real("low"),
        Column.real("high"),
        Column.real("first_value"),
        Column.whole("last_step"),
        Column.real("last_value"),
        Column.whole("hit"),
        Column.real("first_accuracy"),
        Column.real("lowest_accuracy"),
        Column.real("highest_accuracy"));
  }

  /** Takes a value of the metric that the trial is judged on. */
  void measure(long step, double value) {
    if (step > lastStep) {
      lastStep = step;
      lastValue = value;
    }
    if (!Double.isFinite(value)) {
      return;
    }
    if (step < firstStep) {
      firstStep = step;
      firstValue = value;
    }
    n++;
    stepSum += step;
    double change = value - mean;
    mean += change / n;
    squares += change * (value - mean);
    low = Math.min(low, value);
    high = Math.max(high, value);
    if (value > 0) {
      positive++;
      logSum += Math.log(value);
    }
  }

  /** Takes a step that reaches the target. */
  void reach(long step) {
    hit = Math.min(hit, step);
  }

  /** Takes a test accuracy. */
  void score(long step, double accuracy) {
    if (step < firstAccuracyStep) {
      firstAccuracyStep = step;
      firstAccuracy = accuracy;
    }
    lowestAccuracy = Math.min(lowestAccuracy, accuracy);
    highestAccuracy = Math.max(highestAccuracy, accuracy);
  }

  /** Takes all that another one took. */
  void add(PathBin other) {
    if (other.lastStep > lastStep) {
      lastStep = other.lastStep;
      lastValue = other.lastValue;
    }
    if (other.firstStep < firstStep) {
      firstStep = other.firstStep;
      firstValue = other.firstValue;
    }
    if (other.n > 0) {
      double change = other.mean - mean;
      double all = (double) n + other.n;
      squares += other.squares + change * change * n * other.n / all;
      mean += change * other.n / all;
    }
    n += other.n;
    stepSum += other.stepSum;
    low = Math.min(low, other.low);
    high = Math.max(high, other.high);
    positive += other.positive;
    logSum += other.logSum;
    hit = Math.min(hit, other.hit);
    if (other.firstAccuracyStep < firstAccuracyStep) {
      firstAccuracyStep = other.firstAccuracyStep;
      firstAccuracy = other.firstAccuracy;
    }
    lowestAccuracy = Math.min(lowestAccuracy, other.lowestAccuracy);
    highestAccuracy = Math.max(highestAccuracy, other.highestAccuracy);
  }

  /** The first step with a finite value; the largest number if there is none. */
  long firstStep() {
    return firstStep;
  }

  /** In the order of {@link #columns}; null where nothing was measured. */
  List<Object> cells() {
    boolean hasValue = n > 0;
    boolean hasAccuracy = firstAccuracyStep < NEVER;
    return Arrays.asList(
        given(hasValue, firstStep),
        given(hasValue, stepSum / n),
        n,
        given(hasValue, mean),
        given(positive > 0, logSum / positive),
        given(hasValue, Math.sqrt(squares / n)),
        given(hasValue, low),
        given(hasValue, high),
        given(hasValue, firstValue),
        given(lastStep >= 0, lastStep),
        given(lastStep >= 0, lastValue),
        given(hit < NEVER, hit),
        given(hasAccuracy, firstAccuracy),
        given(hasAccuracy, lowestAccuracy),
        given(hasAccuracy, highestAccuracy));
  }

  private static Object given(boolean isThere, Object value) {
    return isThere ? value : null;
  }
}
