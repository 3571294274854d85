package org.sweep.analysis.convergence.path;

import java.io.Serializable;

/**
 * What one trial measured in one bin of its steps. Means and spreads are updated value by value
 * (Welford, Technometrics 4, 1962) and joined as by Chan, Golub and LeVeque (The American
 * Statistician 37, 1983).
 */
final class PathBin implements Serializable {
  private static final long serialVersionUID = 1;

  /** The step of what did not happen. */
  static final long NEVER = Long.MAX_VALUE;

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

  /** How many finite values it took. */
  long n() {
    return n;
  }

  /**
   * Its point of the path.
   *
   * @throws IllegalStateException if it took no finite value
   */
  PathPoint point(int bin, int part) {
    if (n == 0) {
      throw new IllegalStateException("bin " + bin + " must have a finite value");
    }
    double meanOfLog = positive > 0 ? logSum / positive : Double.NaN;
    double sd = Math.sqrt(squares / n);
    return new PathPoint(bin, part, n, firstStep, stepSum / n, mean, meanOfLog, sd, low, high);
  }

  /** The first finite value, if there is one. */
  double firstValue() {
    return firstValue;
  }

  /** The lowest finite value; infinite if there is none. */
  double low() {
    return low;
  }

  /** The highest finite value; infinite if there is none. */
  double high() {
    return high;
  }

  /** Whether what was measured last is infinite or not a number. */
  boolean endsNotFinite() {
    return lastStep >= 0 && !Double.isFinite(lastValue);
  }

  /** The first step that reaches the target; {@link #NEVER} if there is none. */
  long hit() {
    return hit;
  }

  /** Whether it took a test accuracy. */
  boolean hasAccuracy() {
    return firstAccuracyStep < NEVER;
  }

  /** The first test accuracy, if it took one. */
  double firstAccuracy() {
    return firstAccuracy;
  }

  /** The lowest test accuracy; infinite if it took none. */
  double lowestAccuracy() {
    return lowestAccuracy;
  }

  /** The highest test accuracy; infinite if it took none. */
  double highestAccuracy() {
    return highestAccuracy;
  }
}
