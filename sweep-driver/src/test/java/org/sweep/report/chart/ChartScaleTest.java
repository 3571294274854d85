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

  private static Curve curve(double... values) {
    List<Point> points =
        DoubleStream.of(values).mapToObj(value -> new Point(0, 1, value, value, value)).toList();
    return new Curve("0", List.of(), points);
  }
}
