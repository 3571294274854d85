package org.sweep.problem.gan.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModeCoverageTest {
  private static final double[][] MEANS = {{0, 0}, {10, 0}, {0, 10}};

  /** 98 points at the first mode, one at the second, one near the third, beyond the radius. */
  @Test
  void countsAModeWithOnePercentOfThePointsAndNoLess() {
    double[] points = new double[200];
    points[98] = 10;
    points[99] = 0.3;
    points[199] = 10;
    ModeCoverage.Count count = new ModeCoverage.Count(MEANS, 0.2);
    count.add(points, 100);

    assertThat(count.covered()).isEqualTo(2);
    assertThat(count.share()).isEqualTo(0.99);
    count.add(new double[2], 1);
    assertThat(count.covered()).isEqualTo(1);
  }

  @Test
  void countsPointsOnTheCircleAndOncePerPoint() {
    double[] points = {0.2, -0.12, 0, 0, 0.16, 0.21};
    ModeCoverage.Count one = new ModeCoverage.Count(MEANS, 0.2);
    one.add(points, 3);
    ModeCoverage.Count all = new ModeCoverage.Count(MEANS, 100);
    all.add(points, 3);

    assertThat(one.share()).isEqualTo(2 / 3.0);
    assertThat(all.share()).isEqualTo(1);
    assertThat(all.covered()).isEqualTo(3);
  }

  @Test
  void coversNothingWithPointsThatAreNoNumbers() {
    ModeCoverage.Count count = new ModeCoverage.Count(MEANS, 100);
    count.add(new double[] {Double.NaN, Double.POSITIVE_INFINITY, 0, 0}, 2);

    assertThat(count.share()).isZero();
    assertThat(count.covered()).isZero();
  }

  @Test
  void forgetsThePointsOfTheLastMeasurement() {
    ModeCoverage.Count count = new ModeCoverage.Count(MEANS, 0.2);
    count.add(new double[2], 1);
    count.clear();
    count.add(new double[] {5, 5}, 1);

    assertThat(count.share()).isZero();
    assertThat(count.covered()).isZero();
  }
}
