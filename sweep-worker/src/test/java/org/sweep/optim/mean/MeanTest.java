package org.sweep.optim.mean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;

class MeanTest {
  private static final Backend FLOAT32 = Backends.cpu();
  private static final Backend FLOAT64 = Backends.doubles();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100})
  void isThatOfTheLastPoints(int window) {
    double[] numbers = new Random(4).doubles(30).toArray();
    Mean mean = new MeanOfLast(FLOAT64, 1, window);

    for (int t = 1; t <= numbers.length; t++) {
      mean.add(FLOAT64.of(new double[] {numbers[t - 1]}));

      double sum = 0;
      int first = Math.max(0, t - window);
      for (int i = first; i < t; i++) {
        sum += numbers[i];
      }
      assertThat(mean.value().toArray())
          .containsExactly(new double[] {sum / (t - first)}, within(1e-15));
      assertThat(mean.count()).isEqualTo(t);
    }
  }

  @Test
  void isThatOfAllPoints() {
    Mean mean = new MeanOfAll(FLOAT64, 2);

    for (double number : new double[] {1, 2, 6}) {
      mean.add(FLOAT64.of(new double[] {number, -number}));
    }

    assertThat(mean.value().toArray()).containsExactly(3, -3);
  }

  /** A plain sum in float32 loses digits in proportion to the number of points. */
  @Test
  void gathersNoRoundingErrorsOverManyPoints() {
    int points = 300_000;
    Random random = new Random(11);
    Mean mean = new MeanOfAll(FLOAT32, 1);
    Vector point = FLOAT32.zeros(1);
    double exactSum = 0;
    float plainSum = 0;
    for (int t = 1; t <= points; t++) {
      float number = 1 + random.nextFloat();
      FLOAT32.load(new float[] {number}, point);
      mean.add(point);
      exactSum += number;
      plainSum += number;
    }
    double exact = exactSum / points;

    assertThat(mean.value().toArray()[0]).isCloseTo(exact, within(2 * FLOAT32.epsilon() * exact));
    assertThat((double) plainSum / points)
        .isNotCloseTo(exact, within(10 * FLOAT32.epsilon() * exact));
  }

  /** A sum from which old points are taken off would keep what 1e8 has rounded away. */
  @Test
  void forgetsAPointThatHasLeftTheWindow() {
    Mean mean = new MeanOfLast(FLOAT32, 1, 3);

    for (double number : new double[] {0.1, 1e8, 0.1, 0.1, 0.1}) {
      mean.add(FLOAT32.of(new double[] {number}));
    }

    assertThat(mean.value().toArray()[0]).isCloseTo(0.1, within(1e-8));
  }
}
