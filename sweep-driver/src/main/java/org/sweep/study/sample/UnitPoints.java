package org.sweep.study.sample;

import java.util.List;

/** Points of the unit cube; the first n of them are the same however many are asked for. */
interface UnitPoints {
  /** Most coordinates that a point can have. */
  int mostAxes();

  /**
   * The first points.
   *
   * @param count how many
   * @param axes names of the coordinates
   * @param seed another seed gives other points
   * @return [count, axes] numbers in [0, 1)
   */
  List<double[]> points(int count, List<String> axes, long seed);
}
