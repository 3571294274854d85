package org.sweep.study.sample;

import java.util.ArrayList;
import java.util.List;
import org.sweep.random.Streams;

/**
 * Independent uniform points (Bergstra and Bengio: Random search for hyper-parameter optimization.
 * JMLR 13, 2012). A coordinate is a function of seed, axis and number of the point, so another axis
 * changes none of the others.
 */
final class RandomPoints implements UnitPoints {
  private static final String STREAM = "random sample of ";

  @Override
  public int mostAxes() {
    return Integer.MAX_VALUE;
  }

  @Override
  public List<double[]> points(int count, List<String> axes, long seed) {
    Streams streams = new Streams(seed);
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long number = i;
      points.add(
          axes.stream()
              .mapToDouble(axis -> streams.stream(STREAM + axis, number).nextUniform())
              .toArray());
    }
    return points;
  }
}
