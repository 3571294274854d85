package org.sweep.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.analysis.FabricatedResults.LEARNING_RATE;
import static org.sweep.analysis.FabricatedResults.METRICS;
import static org.sweep.analysis.FabricatedResults.OPTIMIZER;
import static org.sweep.analysis.FabricatedResults.point;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sweep.analysis.OutcomeCounts;
import org.sweep.analysis.SummaryRow;
import org.sweep.schema.Column;
import org.sweep.store.AxisColumn;
import org.sweep.store.Questions;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;
import org.sweep.trial.AxisValue;

class PivotTest {
  private static final Column LAMBDA = Column.real("sga_lambda");
  private static final List<AxisColumn> TWO_AXES =
      List.of(
          new AxisColumn(OPTIMIZER, List.of("sgd", "adam")),
          new AxisColumn(LEARNING_RATE, List.of(0.5, 1e-2)));

  @Test
  void keepsTheOrderOfTheStudyAndShowsWhatIsMissing() {
    Sheet sheet =
        sheet(
            TWO_AXES,
            SummaryRows.completed(point("adam", 0.01), 0.9, 0.01),
            SummaryRows.completed(point("sgd", 0.01), 0.8, 0.01),
            SummaryRows.completed(point("beta", 0.5), 0.7, 0.01));
    assertThat(sheet.headings()).containsExactly("optimizer", "0.5", "0.01");
    assertThat(texts(sheet))
        .containsExactly(
            List.of("sgd", "-", "0.800 ± 0.010 (n=3)"),
            List.of("adam", "-", "0.900 ± 0.010* (n=3)"),
            List.of("beta", "0.700 ± 0.010 (n=3)", "-"));
  }

  @Test
  void showsEveryPlannedCellOfAStudyWithoutTrials() {
    assertThat(texts(sheet(TWO_AXES)))
        .containsExactly(List.of("sgd", "-", "-"), List.of("adam", "-", "-"));
  }

  @Test
  void labelsRowsByFurtherAxes() {
    List<AxisColumn> axes = new ArrayList<>(TWO_AXES);
    axes.add(new AxisColumn(LAMBDA, List.of(1.0, 0.1)));
    Sheet sheet =
        sheet(
            axes,
            SummaryRows.completed(with(point("sga", 0.5), 0.1), 0.9, 0.01),
            SummaryRows.completed(with(point("sga", 0.5), 1.0), 0.8, 0.01),
            SummaryRows.completed(with(point("sgd", 0.5), null), 0.7, 0.01));
    assertThat(sheet.headings()).containsExactly("optimizer", "sga_lambda", "0.5", "0.01");
    assertThat(sheet.labels()).isEqualTo(2);
    assertThat(texts(sheet))
        .containsExactly(
            List.of("sgd", "none", "0.700 ± 0.010 (n=3)", "-"),
            List.of("sga", "1", "0.800 ± 0.010 (n=3)", "-"),
            List.of("sga", "0.1", "0.900 ± 0.010* (n=3)", "-"));
  }

  @Test
  void givesConfigurationsThatDifferInNoAxisARowEach() {
    Sheet sheet =
        sheet(
            TWO_AXES,
            SummaryRows.completed(point("sgd", 0.5), 0.7, 0.01),
            SummaryRows.completed(point("sgd", 0.5), 0.6, 0.01));
    assertThat(texts(sheet))
        .containsExactly(
            List.of("sgd", "0.700 ± 0.010* (n=3)", "-"),
            List.of("sgd (2)", "0.600 ± 0.010 (n=3)", "-"),
            List.of("adam", "-", "-"));
  }

  @Test
  void saysHowTrialsEnded() {
    assertThat(noteOf(new OutcomeCounts(0, 3, 0))).isEqualTo("diverged");
    assertThat(noteOf(new OutcomeCounts(0, 0, 2))).isEqualTo("failed");
    assertThat(noteOf(new OutcomeCounts(0, 0, 0, 0, 3, 0))).isEqualTo("pruned");
    assertThat(noteOf(new OutcomeCounts(0, 1, 0, 0, 2, 0))).isEqualTo("1 diverged, 2 pruned");
    assertThat(noteOf(new OutcomeCounts(1, 0, 0, 1, 1, 0)))
        .isEqualTo("no value, 1 plateaued, 1 pruned");
    assertThat(noteOf(new OutcomeCounts(0, 0, 0, 0, 0, 3))).isEqualTo("timed out");
    assertThat(noteOf(new OutcomeCounts(0, 2, 1))).isEqualTo("2 diverged, 1 failed");
    assertThat(noteOf(new OutcomeCounts(2, 1, 0))).isEqualTo("no value, 1 diverged");
    SummaryRow partly =
        SummaryRows.of(
            point("sgd", 0.5), new OutcomeCounts(1, 2, 0), Optional.of(SummaryRows.single(0.5)));
    assertThat(texts(sheet(TWO_AXES, partly)).get(0).get(1)).isEqualTo("0.5 (n=1, 2 diverged)");
  }

  @Test
  void marksEveryCellThatNothingBeats() {
    Sheet sheet =
        sheet(
            TWO_AXES,
            SummaryRows.completed(point("sgd", 0.5), 0.7, 0.01),
            SummaryRows.completed(point("adam", 0.5), 0.7, 0.02),
            SummaryRows.completed(point("adam", 0.01), 0.9, 0.02));
    assertThat(texts(sheet))
        .containsExactly(
            List.of("sgd", "0.700 ± 0.010* (n=3)", "-"),
            List.of("adam", "0.700 ± 0.020* (n=3)", "0.900 ± 0.020 (n=3)"));
  }

  private static String noteOf(OutcomeCounts outcomes) {
    return texts(sheet(TWO_AXES, SummaryRows.without(point("sgd", 0.5), outcomes))).get(0).get(1);
  }

  private static Sheet sheet(List<AxisColumn> axes, SummaryRow... rows) {
    ResultDescription description =
        new ResultDescription(
            "tiny",
            axes,
            METRICS,
            new TableSpec("test_accuracy", At.LAST, "optimizer", "learning_rate"),
            Questions.USUAL,
            9,
            new TreeMap<>());
    return Pivot.of(description, List.of(rows)).sheet();
  }

  private static List<AxisValue> with(List<AxisValue> point, Double lambda) {
    List<AxisValue> longer = new ArrayList<>(point);
    longer.add(new AxisValue(LAMBDA, lambda));
    return longer;
  }

  private static List<List<String>> texts(Sheet sheet) {
    return sheet.rows().stream().map(row -> row.stream().map(PlainText::of).toList()).toList();
  }
}
