package org.sweep.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.analysis.FabricatedResults.point;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.SummaryRow;
import org.sweep.report.table.Pivot;
import org.sweep.report.table.SummaryRows;
import org.sweep.schema.Metric;
import org.sweep.store.AxisColumn;
import org.sweep.store.Questions;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;

class ChartSelectionTest {
  @Test
  void drawsAllOfASmallStudy() {
    ChartSelection selection = select(3, 2, 1);
    assertThat(selection.rows()).hasSize(3);
    assertThat(selection.columns()).containsExactly(0, 1);
    assertThat(selection.metrics())
        .extracting(Metric::name)
        .containsExactly("x_0", "test_accuracy");
    assertThat(selection.configurations()).hasSize(6);
  }

  @Test
  void drawsTheBestRowsEvenlySpacedColumnsAndTheMetricOfTheTable() {
    ChartSelection selection = select(30, 28, 9);
    assertThat(selection.rows())
        .hasSize(ChartSelection.MOST_ROWS)
        .extracting(row -> row.labels().get(0))
        .startsWith("o10", "o11")
        .endsWith("o29");
    assertThat(selection.columns()).containsExactly(0, 3, 6, 9, 12, 15, 18, 21, 24, 27);
    assertThat(selection.metrics())
        .extracting(Metric::name)
        .containsExactly("x_0", "x_1", "x_2", "x_3", "x_4", "test_accuracy");
  }

  @Test
  void drawsTheDistanceAndTheNormOfTheFieldHoweverManyVariablesComeFirst() {
    List<Metric> metrics = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      metrics.add(Metric.lower("x_" + i));
    }
    metrics.addAll(List.of(Metric.lower("field_norm"), Metric.lower("distance")));
    assertThat(select(1, 1, metrics).metrics())
        .extracting(Metric::name)
        .containsExactly("x_0", "x_1", "x_2", "field_norm", "distance", "test_accuracy");
  }

  /** Optimizers o0, o1, ... of rising accuracy, at the learning rates 1, 2, ... */
  private static ChartSelection select(int optimizers, int rates, int otherMetrics) {
    List<Metric> metrics = new ArrayList<>();
    for (int i = 0; i < otherMetrics; i++) {
      metrics.add(Metric.lower("x_" + i));
    }
    return select(optimizers, rates, metrics);
  }

  private static ChartSelection select(int optimizers, int rates, List<Metric> others) {
    List<SummaryRow> rows = new ArrayList<>();
    List<Object> names = new ArrayList<>();
    for (int optimizer = 0; optimizer < optimizers; optimizer++) {
      names.add("o" + optimizer);
      for (int rate = 1; rate <= rates; rate++) {
        rows.add(SummaryRows.completed(point("o" + optimizer, rate), optimizer * 0.01, 0.01));
      }
    }
    List<Metric> metrics = new ArrayList<>(others);
    metrics.add(Metric.higher("test_accuracy"));
    ResultDescription description =
        new ResultDescription(
            "tiny",
            List.of(
                new AxisColumn(FabricatedResults.OPTIMIZER, names),
                AxisColumn.unordered(FabricatedResults.LEARNING_RATE)),
            metrics,
            new TableSpec("test_accuracy", At.LAST, "optimizer", "learning_rate"),
            Questions.USUAL,
            rows.size(),
            new TreeMap<>());
    return ChartSelection.of(Pivot.of(description, rows));
  }
}
