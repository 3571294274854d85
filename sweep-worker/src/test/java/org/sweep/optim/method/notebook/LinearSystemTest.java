package org.sweep.optim.method.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LinearSystemTest {
  @Test
  void readsTheMatrixByRows() {
    double[][] matrix = {{0, 2, 1}, {1, -1, 0}, {3, 0, -2}};

    double[] z = LinearSystem.solution(matrix, new double[] {7, -1, -3});

    assertThat(z).containsExactly(new double[] {1, 2, 3}, within(1e-14));
  }

  @Test
  void dividesByZeroWithoutAnException() {
    double[][] singular = {{1, 2}, {2, 4}};

    double[] withoutSolution = LinearSystem.solution(singular, new double[] {1, 3});

    assertThat(Arrays.stream(withoutSolution).noneMatch(Double::isFinite)).isTrue();
  }

  @Test
  void passesOnWhatIsNotFinite() {
    double[][] matrix = {{Double.NaN, 1}, {1, Double.POSITIVE_INFINITY}};

    double[] z = LinearSystem.solution(matrix, new double[] {1, 1});

    assertThat(Arrays.stream(z).anyMatch(Double::isNaN)).isTrue();
  }
}
