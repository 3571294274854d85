package org.sweep.store;

import java.util.Locale;

/**
 * A bound that a metric is to reach.
 *
 * @param metric name of the metric
 * @param side from which side
 * @param value the bound, which counts as reached itself
 */
public record Bound(String metric, Side side, double value) {
  /** From which side a bound is reached. */
  public enum Side {
    /** The metric falls to it. */
    AT_MOST("at-most", "<="),
    /** The metric rises to it. */
    AT_LEAST("at-least", ">=");

    private final String key;
    private final String comparison;

    Side(String key, String comparison) {
      this.key = key;
      this.comparison = comparison;
    }

    /** Its key in study files. */
    public String key() {
      return key;
    }

    /** How SQL compares a reached metric with its bound. */
    public String comparison() {
      return comparison;
    }
  }

  /** Refuses what no metric can reach. */
  public Bound {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(side.key + " must be a finite number, but was " + value);
    }
  }

  /** Whether {@code measured} reaches the bound; what is not a number does not. */
  public boolean holds(double measured) {
    return side == Side.AT_MOST ? measured <= value : measured >= value;
  }

  /** {@code test_accuracy at least 0.9}. */
  public String text() {
    return text(number());
  }

  /** {@link #text} with the value as a page writes it. */
  public String text(String number) {
    return metric + " " + side.key.replace('-', ' ') + " " + number;
  }

  /** The bound as SQL and people write it. */
  public String number() {
    return Double.toString(value).toLowerCase(Locale.ROOT);
  }
}
