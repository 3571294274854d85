package org.sweep.problem.gan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Matrix;

class CovarianceTest {
  /** x = (1, 3, 5, 7), y = -x: variances 20/3, covariance -20/3, eigenvalues 40/3 and 0. */
  @Test
  void hasTheSingularValuesOfAMatrixByHand() {
    Covariance covariance = new Covariance(2, Backends.cpu());
    covariance.add(points(1, 3, -1, -3));
    covariance.add(points(5, 7, -5, -7));

    assertThat(covariance.singularValues())
        .containsExactly(new double[] {40 / 3.0, 0}, within(1e-12));
    double distance = Math.sqrt(2 * Math.pow(20 / 3.0 - 1, 2) + 2 * Math.pow(20 / 3.0, 2));
    assertThat(covariance.distanceToIdentity()).isCloseTo(distance, within(1e-12));
  }

  /** Far from the origin the squares are large and the variances small. */
  @Test
  void subtractsTheMean() {
    Covariance covariance = new Covariance(2, Backends.cpu());
    covariance.add(points(101, 103, 201, 201));
    covariance.add(points(101, 103, 203, 203));

    assertThat(covariance.singularValues())
        .containsExactly(new double[] {4 / 3.0, 4 / 3.0}, within(1e-9));
  }

  @Test
  void isNotANumberWhereAPointIsNone() {
    Covariance covariance = new Covariance(2, Backends.cpu());
    covariance.add(points(1, Double.NaN, 0, 0));

    assertThat(covariance.isFinite()).isFalse();
    assertThat(covariance.singularValues()).containsOnly(Double.NaN);
    assertThat(covariance.distanceToIdentity()).isNaN();
  }

  private static Matrix points(double... numbers) {
    return Backends.cpu().of(numbers).asMatrix(2);
  }
}
