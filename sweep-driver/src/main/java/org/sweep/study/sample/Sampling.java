package org.sweep.study.sample;

import java.util.List;

/** A way to spread points over the unit cube. */
public enum Sampling {
  /** A scrambled Sobol sequence. */
  SOBOL,
  /** A shifted Halton sequence. */
  HALTON,
  /** Independent uniform points. */
  RANDOM;

  private UnitPoints strategy() {
    return switch (this) {
      case SOBOL -> new SobolPoints();
      case HALTON -> new HaltonPoints();
      case RANDOM -> new RandomPoints();
    };
  }

  /** Most coordinates that its points can have. */
  public int mostAxes() {
    return strategy().mostAxes();
  }

  /**
   * The first points.
   *
   * @param count how many
   * @param axes names of the coordinates, at least one and at most {@link #mostAxes}
   * @param seed another seed gives other points
   * @return [count, axes] numbers in [0, 1)
   */
  public List<double[]> points(int count, List<String> axes, long seed) {
    return strategy().points(count, axes, seed);
  }
}
