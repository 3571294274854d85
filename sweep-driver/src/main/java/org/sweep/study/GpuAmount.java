package org.sweep.study;

import org.sweep.spec.Numbers;

/**
 * How many GPUs a trial is to have, a share of one if below 1. Spark hands out addresses: of a
 * share f, floor(1 / f) trials get the same one.
 *
 * @param perTrial 0 for none; at most 0.5, or whole
 */
public record GpuAmount(double perTrial) {
  /** What Spark allows, in words. */
  public static final String LAW = "must be a number in [0, 0.5] or a whole number";

  /** No GPU. */
  public static final GpuAmount NONE = new GpuAmount(0);

  /** Refuses what Spark does not allow. */
  public GpuAmount {
    if (!isAllowed(perTrial)) {
      throw new IllegalArgumentException("GPUs of a trial " + LAW + ", but were " + perTrial);
    }
  }

  /** Whether Spark allows a task so many. */
  public static boolean isAllowed(double amount) {
    boolean isWhole = amount == Math.rint(amount) && amount <= Integer.MAX_VALUE;
    return amount >= 0 && (amount <= 0.5 || isWhole);
  }

  /** Whether a trial needs no GPU. */
  public boolean isNone() {
    return perTrial == 0;
  }

  /** GPUs that an executor must have to run one trial. */
  public int leastPerExecutor() {
    return (int) Math.ceil(perTrial);
  }

  /**
   * Trials that so many GPUs take at a time.
   *
   * @throws IllegalStateException if a trial needs none, so that they set no bound
   */
  public int trialsOn(int gpus) {
    if (isNone()) {
      throw new IllegalStateException("trials without GPUs are not bounded by GPUs");
    }
    return perTrial < 1 ? gpus * (int) Math.floor(1 / perTrial) : gpus / (int) perTrial;
  }

  /** The number in its one spelling: {@code 0.5}, {@code 1}. */
  @Override
  public String toString() {
    return Numbers.text(perTrial);
  }
}
