package org.sweep.study.sample;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.sweep.random.Streams;

/**
 * The Sobol sequence (Sobol: On the distribution of points in a cube and the approximate evaluation
 * of integrals. USSR Comput. Math. Math. Phys. 7, 1967; directions of Joe and Kuo, 2008) with
 * nested uniform scrambling in base 2 (Owen: Randomly permuted (t, m, s)-nets and (t, s)-sequences,
 * 1995): a digit is flipped by a fair coin of its own for the digits before it. The first 2^m
 * points have one in each of the 2^m equal parts of every axis.
 */
final class SobolPoints implements UnitPoints {
  private static final String STREAM = "sobol scrambling of ";
  private static final int MOST_AXES = 1000;

  /** Digits that are kept; commons-math has 52. */
  private static final int DIGITS = 32;

  private static final double TWO_TO_32 = 0x1.0p32;

  @Override
  public int mostAxes() {
    return MOST_AXES;
  }

  @Override
  public List<double[]> points(int count, List<String> axes, long seed) {
    Streams streams = new Streams(seed);
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(axes.size());
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] point = sequence.nextVector();
      for (int axis = 0; axis < point.length; axis++) {
        long digits = (long) (point[axis] * TWO_TO_32);
        point[axis] = scrambled(digits, streams, STREAM + axes.get(axis)) / TWO_TO_32;
      }
      points.add(point);
    }
    return points;
  }

  /** A node of the binary tree of digits is numbered as in a heap: 1 at the root, then 2, 3, ... */
  private static double scrambled(long digits, Streams streams, String stream) {
    long node = 1;
    long flipped = 0;
    for (int digit = DIGITS - 1; digit >= 0; digit--) {
      long bit = digits >>> digit & 1;
      long coin = streams.stream(stream, node).nextInt() & 1;
      flipped = flipped << 1 | (bit ^ coin);
      node = node << 1 | bit;
    }
    return flipped;
  }
}
