package org.sweep.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.analysis.FabricatedResults.METRICS;
import static org.sweep.analysis.FabricatedResults.point;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.OutcomeCounts;
import org.sweep.analysis.SummaryRow;
import org.sweep.report.table.Pivot;
import org.sweep.report.table.SummaryRows;
import org.sweep.store.AxisColumn;
import org.sweep.store.Questions;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;

class SentencesTest {
  private static final OutcomeCounts DIVERGED = new OutcomeCounts(0, 3, 0);

  private final List<SummaryRow> rows = new ArrayList<>();

  @Test
  void nameTheBestConfigurationAndItsRivals() {
    rows.add(SummaryRows.completed(point("sgd", 0.01), 0.80, 0.01));
    rows.add(SummaryRows.completed(point("adam", 0.01), 0.90, 0.02));
    rows.add(SummaryRows.completed(point("amsgrad", 0.01), 0.89, 0.02));
    rows.add(SummaryRows.without(point("adam", 0.5), DIVERGED));
    assertThat(summary(12, Map.of("completed", 9L, "diverged", 3L)))
        .isEqualTo(
            "All 12 trials ended: 9 completed, 3 diverged. The best mean test_accuracy (last recorded"
                + " value) is 0.900 ± 0.020 over 3 seeds, reached by adam at learning_rate 0.01. One other"
                + " configuration has its mean inside that 95 % interval. Trials diverged only at"
                + " learning_rate 0.5.");
  }

  @Test
  void sayWhenNoOtherConfigurationComesNear() {
    rows.add(SummaryRows.completed(point("sgd", 0.01), 0.80, 0.01));
    rows.add(SummaryRows.completed(point("adam", 0.01), 0.90, 0.02));
    assertThat(summary(6, Map.of("completed", 6L)))
        .startsWith("All 6 trials completed. ")
        .endsWith(" No other configuration has its mean inside that 95 % interval.");
  }

  @Test
  void sayThatAStudyIsHalfFinished() {
    rows.add(SummaryRows.completed(point("sgd", 0.01), 0.80, 0.01));
    assertThat(summary(45, Map.of("completed", 3L, "failed", 1L)))
        .startsWith("4 of 45 planned trials ended so far: 3 completed, 1 failed. ");
    assertThat(sentences(45, Map.of("completed", 44L)).completeness())
        .isEqualTo(
            "1 of the 45 planned trials is not in the tables yet. Running the study again runs only"
                + " what is missing.");
  }

  @Test
  void sayThatNothingHasEnded() {
    assertThat(summary(45, Map.of())).isEqualTo("No trial has ended yet; 45 trials are planned.");
  }

  @Test
  void sayThatEveryTrialDiverged() {
    rows.add(SummaryRows.without(point("adam", 0.5), DIVERGED));
    assertThat(summary(3, Map.of("diverged", 3L)))
        .isEqualTo(
            "All 3 trials diverged. No trial completed with a value of test_accuracy, so there is nothing"
                + " to compare.");
  }

  @Test
  void speakOfASingleTrialAsOne() {
    rows.add(
        SummaryRows.of(
            point("adam", 0.5),
            new OutcomeCounts(1, 0, 0),
            Optional.of(SummaryRows.single(0.875))));
    assertThat(summary(1, Map.of("completed", 1L)))
        .isEqualTo(
            "The only trial completed. The best mean test_accuracy (last recorded value) is 0.875 over"
                + " 1 seed, reached by adam at learning_rate 0.5.");
  }

  @Test
  void sayThatThereAreMoreTrialsThanPlanned() {
    assertThat(sentences(45, Map.of("completed", 50L)).completeness())
        .isEqualTo("The tables hold 50 trials, 5 more than the 45 that the study plans now.");
  }

  private String summary(long planned, Map<String, Long> outcomes) {
    return sentences(planned, outcomes).summary().replace('\u00a0', ' ');
  }

  private Sentences sentences(long planned, Map<String, Long> outcomes) {
    ResultDescription description =
        new ResultDescription(
            "tiny",
            FabricatedResults.AXES.stream().map(AxisColumn::unordered).toList(),
            METRICS,
            new TableSpec("test_accuracy", At.LAST, "optimizer", "learning_rate"),
            Questions.USUAL,
            planned,
            new TreeMap<>());
    return new Sentences(Pivot.of(description, rows), outcomes);
  }
}
