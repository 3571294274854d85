package org.sweep.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.sweep.analysis.Curve;
import org.sweep.analysis.Curve.Point;
import org.sweep.report.chart.ChartScale.Kind;
import org.sweep.schema.Metric;

class ChartScaleTest {
  private static final Metric LOSS = Metric.lower("training_loss");
  private static final Metric DISTANCE = Metric.lower("distance");

  @Test
  void isLogarithmicForLossesOfVeryDifferentSize() {
    ChartScale scale = ChartScale.of(LOSS, List.of(curve(0.001, 2.3)));
    assertThat(scale.kind()).isEqualTo(Kind.LOG);
    assertThat(scale.low()).isCloseTo(0.001, within(2e-4)).isLessThan(0.001);
    assertThat(scale.high()).isCloseTo(2.3, within(0.5)).isGreaterThan(2.3);
  }

  @Test
  void isLinearForLossesOfLikeSizeForAccuraciesAndForSignedValues() {
    assertThat(ChartScale.of(LOSS, List.of(curve(0.1, 2.3))).kind()).isEqualTo(Kind.LINEAR);
    assertThat(ChartScale.of(LOSS, List.of(curve(-1, 1000))).kind()).isEqualTo(Kind.LINEAR);
    assertThat(ChartScale.of(LOSS, List.of(curve(0, 1000))).kind()).isEqualTo(Kind.LINEAR);
    Metric accuracy = Metric.higher("test_accuracy");
    assertThat(ChartScale.of(accuracy, List.of(curve(0.001, 1))).kind()).isEqualTo(Kind.LINEAR);
  }

  @Test
  void hasAHeightEvenForAConstant() {
    assertThat(ChartScale.of(LOSS, List.of(curve(0))))
        .isEqualTo(new ChartScale(Kind.LINEAR, -1, 1));
    assertThat(ChartScale.of(LOSS, List.of(curve(2)))).isEqualTo(new ChartScale(Kind.LINEAR, 1, 3));
  }

  @Test
  void reachesFromRoundingErrorsToLargeDistancesOnALogarithmicAxis() {
    ChartScale scale = ChartScale.of(DISTANCE, List.of(curve(1.4, 1e-17), curve(1.4, 300)));
    assertThat(scale.kind()).isEqualTo(Kind.LOG);
    assertThat(scale.low()).isCloseTo(1e-16, within(7e-17)).isLessThan(1e-16);
    assertThat(scale.high()).isCloseTo(300, within(500.0)).isGreaterThan(300);
  }

  @Test
  void cutsZerosAtTheSmallestPositiveValueAndSaysSo() {
    List<Curve> curves = List.of(curve(2, 1e-3, 0));
    ChartScale scale = ChartScale.of(DISTANCE, curves);
    assertThat(scale.kind()).isEqualTo(Kind.LOG);
    assertThat(scale.low()).isCloseTo(1e-3, within(2e-4)).isLessThan(1e-3);
    assertThat(scale.note(curves))
        .isEqualTo(
            "A logarithmic axis has no zero: zeros and what is below 0.000859 lie on its lower"
                + " end.");
    assertThat(scale.note(List.of(curve(2, 1e-3)))).isEmpty();
  }

  @Test
  void followsAGrowingDistanceForFourDecadesOnly() {
    List<Curve> curves = List.of(curve(1, 1e-2), curve(2, 1e90));
    ChartScale scale = ChartScale.of(DISTANCE, curves);
    assertThat(scale.low()).isLessThan(1e-2);
    assertThat(scale.high()).isBetween(2e4, 3e4);
    assertThat(scale.note(curves)).startsWith("What is above ").endsWith("value is 1e90.");
  }

  @Test
  void showsTheBeginningOfASignedValueThatGrowsWithoutBound() {
    List<Curve> curves = List.of(curve(1, -0.5), curve(1, -1e80, 1e90));
    ChartScale scale = ChartScale.of(Metric.lower("x"), curves);
    assertThat(scale).isEqualTo(new ChartScale(Kind.LINEAR, -10.4, 10.4));
    assertThat(scale.note(curves))
        .isEqualTo(
            "What is above 10.4 leaves the panels; the highest value is 1e90."
                + " What is below -10.4 leaves the panels; the lowest value is -1e80.");
  }

  private static Curve curve(double... values) {
    List<Point> points =
        DoubleStream.of(values).mapToObj(value -> new Point(0, 1, value, value, value)).toList();
    return new Curve("0", List.of(), points);
  }
}
