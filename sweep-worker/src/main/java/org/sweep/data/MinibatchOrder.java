package org.sweep.data;

import org.sweep.random.Streams;

/**
 * Minibatches without replacement: every epoch visits all samples in an order of its own, which
 * depends on seed and epoch alone. An epoch's last minibatch holds what is left.
 */
public final class MinibatchOrder {
  private final Streams streams;
  private final int batchSize;
  private final int[] order;
  private long epoch = -1;
  private int start;
  private int count;

  /**
   * No minibatch yet.
   *
   * @param samples how many there are
   * @param batchSize samples of a full minibatch
   * @param streams the trial's randomness
   */
  public MinibatchOrder(int samples, int batchSize, Streams streams) {
    this.streams = streams;
    this.batchSize = batchSize;
    this.order = new int[samples];
  }

  /** Minibatches of an epoch, the smaller last one included. */
  public static long perEpoch(int samples, int batchSize) {
    return (samples + batchSize - 1L) / batchSize;
  }

  /** Makes the minibatch of {@code step} the current one. */
  public void select(long step) {
    long perEpoch = perEpoch(order.length, batchSize);
    reorder(step / perEpoch);
    start = (int) (step % perEpoch) * batchSize;
    count = Math.min(batchSize, order.length - start);
  }

  /**
   * The samples in the order of the epoch; the minibatch is {@link #count} of them from {@link
   * #start} on. Nobody writes into it.
   */
  public int[] order() {
    return order;
  }

  /** Where the current minibatch begins in {@link #order}. */
  public int start() {
    return start;
  }

  /** Samples of the current minibatch. */
  public int count() {
    return count;
  }

  private void reorder(long newEpoch) {
    if (newEpoch == epoch) {
      return;
    }
    epoch = newEpoch;
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    streams.stream("minibatch order", epoch).shuffle(order);
  }
}
