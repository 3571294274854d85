package org.sweep.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.sweep.landscape.Landscape;
import org.sweep.landscape.Landscape.GridPoint;
import org.sweep.landscape.Plane;
import org.sweep.report.figure.ContourLevels.Spacing;

class ContourLevelsTest {
  /** From -4 to 4: a ninth of that is 0.89, so that steps are of 0.5. */
  @Test
  void areRoundNumbersAtEqualDistances() {
    ContourLevels levels = of((x, y) -> x * y);
    assertThat(levels.spacing()).isEqualTo(Spacing.EQUAL);
    assertThat(levels.levels())
        .containsExactly(
            -3.5, -3.0, -2.5, -2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5);
    assertThat(levels.note("loss_x"))
        .isEqualTo(
            "Contours are levels of loss_x, 0.5 apart, from -3.5 to 3.5; a stronger tint is a"
                + " higher loss.");
  }

  @Test
  void areQuantilesWhereMostOfThePlaneIsFlat() {
    ContourLevels levels = of((x, y) -> Math.exp(10 * x));
    assertThat(levels.spacing()).isEqualTo(Spacing.QUANTILES);
    assertThat(levels.levels()).hasSizeBetween(10, 14).isSorted();
    assertThat(levels.levels().get(0)).isLessThan(1e-6);
    assertThat(levels.note("loss_x")).contains("levels of loss_x at its quantiles over the square");
  }

  @Test
  void leaveOutWhatIsNotFinite() {
    ContourLevels levels =
        of((x, y) -> x > 1.5 ? Double.POSITIVE_INFINITY : y < -1.5 ? Double.NaN : x);
    assertThat(levels.levels()).contains(0.0, 1.4).doesNotContain(Double.NaN);
  }

  @Test
  void areNoneForAConstant() {
    ContourLevels levels = of((x, y) -> 3);
    assertThat(levels.levels()).isEmpty();
    assertThat(levels.note("loss_x"))
        .isEqualTo("loss_x is constant there, so there are no contours.");
  }

  private static ContourLevels of(DoubleBinaryOperator loss) {
    return ContourLevels.of(landscape(loss));
  }

  /** Losses over [-2, 2] x [-2, 2], with the field (x, y). */
  static Landscape landscape(DoubleBinaryOperator loss) {
    List<GridPoint> points = new ArrayList<>();
    for (int i = 0; i <= 60; i++) {
      for (int j = 0; j <= 60; j++) {
        double x = -2 + i / 15.0;
        double y = -2 + j / 15.0;
        points.add(new GridPoint(x, y, loss.applyAsDouble(x, y), x, y));
      }
    }
    return new Landscape(
        List.of(), new Plane("x", "y"), List.of("loss_x", "loss_y"), Optional.empty(), points);
  }
}
