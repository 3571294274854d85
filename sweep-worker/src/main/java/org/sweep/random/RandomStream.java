package org.sweep.random;

/**
 * One stream of random numbers at one step: Philox4x32-10 in counter mode. Not for use by several
 * threads at once.
 */
public final class RandomStream {
  private static final double TWO_TO_MINUS_53 = 0x1.0p-53;

  private final long key;
  private final long step;
  private final int[] block = new int[4];
  private long nextBlock;
  private int used = block.length;
  private double spareNormal = Double.NaN;

  RandomStream(long key, long step) {
    this.key = key;
    this.step = step;
  }

  /** 32 uniform bits. */
  public int nextInt() {
    if (used == block.length) {
      refill();
    }
    return block[used++];
  }

  /** 64 uniform bits. */
  public long nextLong() {
    long high = nextInt();
    return (high << 32) | (nextInt() & 0xFFFFFFFFL);
  }

  /** A uniform number in [0, 1), a multiple of 2^-53. */
  public double nextUniform() {
    return (nextLong() >>> 11) * TWO_TO_MINUS_53;
  }

  /**
   * A uniform whole number in [0, bound), without bias (Lemire: Fast random integer generation in
   * an interval. ACM TOMACS 29, 2019).
   *
   * @throws IllegalArgumentException if {@code bound} is not positive
   */
  public int nextBelow(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be > 0, but was " + bound);
    }
    int threshold = Integer.remainderUnsigned(-bound, bound);
    while (true) {
      long product = (nextInt() & 0xFFFFFFFFL) * bound;
      if (Integer.compareUnsigned((int) product, threshold) >= 0) {
        return (int) (product >>> 32);
      }
    }
  }

  /** A standard normal number (Box and Muller, 1958). */
  public double nextNormal() {
    if (!Double.isNaN(spareNormal)) {
      double spare = spareNormal;
      spareNormal = Double.NaN;
      return spare;
    }
    double radius = Math.sqrt(-2 * StrictMath.log(1 - nextUniform()));
    double angle = 2 * Math.PI * nextUniform();
    spareNormal = radius * StrictMath.sin(angle);
    return radius * StrictMath.cos(angle);
  }

  /** A standard normal number, drawn again while it lies more than two from zero. */
  public double nextTruncatedNormal() {
    double value = nextNormal();
    while (Math.abs(value) > 2) {
      value = nextNormal();
    }
    return value;
  }

  /** Shuffles {@code items} in place, every order equally likely (Fisher and Yates). */
  public void shuffle(int[] items) {
    for (int last = items.length - 1; last > 0; last--) {
      int other = nextBelow(last + 1);
      int item = items[last];
      items[last] = items[other];
      items[other] = item;
    }
  }

  private void refill() {
    block[0] = (int) nextBlock;
    block[1] = (int) (nextBlock >>> 32);
    block[2] = (int) step;
    block[3] = (int) (step >>> 32);
    Philox.encrypt(key, block);
    nextBlock++;
    used = 0;
  }
}
