package org.sweep.memory;

/** A count of updates, part of a trial's state. */
public final class Counter {
  private long value;

  /** The count. */
  public long value() {
    return value;
  }

  /** Counts one more and returns the new count. */
  public long next() {
    value++;
    return value;
  }

  /** Sets the count to that of an earlier state. */
  public void restore(long earlier) {
    value = earlier;
  }
}
