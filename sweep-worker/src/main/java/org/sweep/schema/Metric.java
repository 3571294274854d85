package org.sweep.schema;

import java.io.Serializable;

/**
 * A measured quantity: one nullable double column of {@code steps}.
 *
 * @param name column name, such as {@code training_loss}
 * @param better which values are better
 */
public record Metric(String name, Better better) implements Serializable {
  /** Which of two values of a metric is the better one. */
  public enum Better {
    /** Losses. */
    LOWER,
    /** Accuracies. */
    HIGHER
  }

  /** A metric that is to be made small. */
  public static Metric lower(String name) {
    return new Metric(name, Better.LOWER);
  }

  /** A metric that is to be made large. */
  public static Metric higher(String name) {
    return new Metric(name, Better.HIGHER);
  }

  /** Whether {@code value} is better than {@code other}; any number is better than NaN. */
  public boolean improves(double value, double other) {
    if (Double.isNaN(other)) {
      return !Double.isNaN(value);
    }
    return better == Better.LOWER ? value < other : value > other;
  }

  /** The column of this metric in {@code steps}. */
  public Column column() {
    return Column.real(name);
  }

  /** The column of its last recorded value in {@code trials}. */
  public Column finalColumn() {
    return Column.real("final_" + name);
  }

  /** The column of its best recorded value in {@code trials}. */
  public Column bestColumn() {
    return Column.real("best_" + name);
  }
}
