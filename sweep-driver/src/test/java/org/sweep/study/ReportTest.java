package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sweep.study.Studies.read;

import org.junit.jupiter.api.Test;

class ReportTest {
  private static Report report(String table) {
    return read("""
    study: a
    problem: {type: classifier, dataset: digits}
    grid: {optimizer: sgd, learning-rate: 1, problem.batch-size: [32, 64]}
    """
            + table)
        .report();
  }

  @Test
  void showsTheLastMetricByOptimizerAndLearningRateByDefault() {
    assertThat(shown(report(""))).isEqualTo("test_accuracy LAST optimizer learning-rate");
    assertThat(report("report: {table: {}}")).isEqualTo(report(""));
    assertThat(report("report:")).isEqualTo(report(""));
  }

  @Test
  void showsWhatTheStudyAsksFor() {
    String all = "{metric: test_loss, at: best, rows: problem.batch-size, columns: optimizer}";
    assertThat(shown(report("report: {table: " + all + "}")))
        .isEqualTo("test_loss BEST problem.batch-size optimizer");
  }

  @Test
  void theOtherAxisIsOneThatIsNotTakenYet() {
    assertThat(shown(report("report: {table: {rows: learning-rate}}")))
        .isEqualTo("test_accuracy LAST learning-rate optimizer");
    assertThat(shown(report("report: {table: {columns: optimizer}}")))
        .isEqualTo("test_accuracy LAST learning-rate optimizer");
    assertThat(shown(report("report: {table: {columns: problem.batch-size}}")))
        .isEqualTo("test_accuracy LAST optimizer problem.batch-size");
  }

  @Test
  void hasTwoAxes() {
    Report report = report("");

    assertThatThrownBy(() -> new Report(report.metric(), report.at(), report.rows(), report.rows()))
        .hasMessage("columns must be another axis than rows: optimizer");
  }

  private static String shown(Report report) {
    return "%s %s %s %s"
        .formatted(
            report.metric().name(), report.at(), report.rows().key(), report.columns().key());
  }
}
