package org.sweep.study.sample;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.HaltonSequenceGenerator;
import org.sweep.random.Streams;

/**
 * The Halton sequence (Halton: On the efficiency of certain quasi-random sequences of points in
 * evaluating multi-dimensional integrals. Numerische Mathematik 2, 1960) with permuted digits,
 * shifted modulo 1 by the seed (Cranley and Patterson, SIAM J. Numer. Anal. 13, 1976).
 */
final class HaltonPoints implements UnitPoints {
  private static final String STREAM = "halton shift of ";

  /** Bases that commons-math has permutations for. */
  private static final int BASES = 40;

  @Override
  public int mostAxes() {
    return BASES;
  }

  @Override
  public List<double[]> points(int count, List<String> axes, long seed) {
    Streams streams = new Streams(seed);
    double[] shift =
        axes.stream().mapToDouble(axis -> streams.stream(STREAM + axis, 0).nextUniform()).toArray();
    HaltonSequenceGenerator sequence = new HaltonSequenceGenerator(axes.size());
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] point = sequence.nextVector();
      for (int axis = 0; axis < point.length; axis++) {
        point[axis] = (point[axis] + shift[axis]) % 1;
      }
      points.add(point);
    }
    return points;
  }
}
