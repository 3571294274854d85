package org.sweep.trial;

import java.util.Arrays;

/**
 * One row of {@code steps} in the making: a step and a double or nothing for each metric column.
 * The training loop reuses one object for all its steps.
 */
public final class StepRecord {
  private final double[] values;
  private final boolean[] present;
  private long step;

  /** A record with {@code metrics} columns, none of them measured. */
  public StepRecord(int metrics) {
    values = new double[metrics];
    present = new boolean[metrics];
  }

  /** Forgets every value and begins the record of {@code newStep}. */
  public void begin(long newStep) {
    step = newStep;
    Arrays.fill(present, false);
  }

  /** Updates made before this record; 0 is before the first. */
  public long step() {
    return step;
  }

  /** How many metric columns there are. */
  public int metrics() {
    return values.length;
  }

  /** Sets the value of column {@code metric}; NaN is a value. */
  public void set(int metric, double value) {
    values[metric] = value;
    present[metric] = true;
  }

  /** Whether column {@code metric} has a value. */
  public boolean has(int metric) {
    return present[metric];
  }

  /** The value of column {@code metric}; meaningful where {@link #has} holds. */
  public double value(int metric) {
    return values[metric];
  }
}
