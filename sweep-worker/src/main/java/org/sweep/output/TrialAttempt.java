package org.sweep.output;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;
import org.sweep.schema.Tables;
import org.sweep.trial.AxisValue;
import org.sweep.trial.Outcome;
import org.sweep.trial.StepRecord;
import org.sweep.trial.Trial;

/**
 * The rows of one attempt at a trial. {@link #commit} makes them visible, the step rows first and
 * the trial's own row last: that row is the mark of a trial that ended. Before it nothing is
 * visible, and {@link #close} takes back what was not committed. A second attempt writes the same
 * step rows to the same name.
 */
public final class TrialAttempt implements Closeable {
  private final Storage storage;
  private final ResultLayout layout;
  private final Trial trial;
  private final List<Metric> metrics;
  private final List<Column> axes;
  private final String folder;
  private final MetricSummary summary;
  private final Object[] stepRow;
  private final TableFile steps;
  private boolean stepsOpen = true;

  /**
   * Begins an attempt.
   *
   * @param storage the file system of the result directory
   * @param layout the result directory
   * @param trial what is run
   * @param metrics the metric columns of the study
   * @param attempt a file name that no other attempt has
   * @throws IOException if nothing can be written there
   */
  public TrialAttempt(
      Storage storage, ResultLayout layout, Trial trial, List<Metric> metrics, String attempt)
      throws IOException {
    this.storage = storage;
    this.layout = layout;
    this.trial = trial;
    this.metrics = List.copyOf(metrics);
    this.axes = trial.axes().stream().map(AxisValue::column).toList();
    this.folder = layout.attempts() + "/" + attempt;
    this.summary = new MetricSummary(metrics);
    List<Column> columns = Tables.steps(axes, metrics);
    this.stepRow = Arrays.copyOf(keys(), columns.size());
    storage.makeFolder(folder);
    this.steps = storage.table(stepsFile(), columns);
  }

  /** Adds a step row. */
  public void record(StepRecord record) throws IOException {
    int column = stepRow.length - metrics.size();
    stepRow[column - 1] = record.step();
    for (int metric = 0; metric < metrics.size(); metric++) {
      stepRow[column + metric] = record.has(metric) ? (Double) record.value(metric) : null;
    }
    steps.write(stepRow);
    summary.add(record);
  }

  /** Makes the rows visible; a failed trial has no step rows. */
  public void commit(Ending ending) throws IOException {
    closeSteps();
    List<Column> columns = Tables.trials(axes, metrics);
    String trialFile = folder + "/trial.parquet";
    try (TableFile table = storage.table(trialFile, columns)) {
      table.write(trialRow(ending));
    }
    if (ending.outcome() instanceof Outcome.Failed) {
      storage.delete(layout.stepsOf(trial.id()));
    } else {
      storage.makeFolder(layout.steps());
      storage.commit(stepsFile(), layout.stepsOf(trial.id()));
    }
    storage.makeFolder(layout.trials());
    storage.commit(trialFile, layout.trialRow(trial.id()));
  }

  @Override
  public void close() throws IOException {
    closeSteps();
    storage.delete(folder);
  }

  private void closeSteps() throws IOException {
    if (stepsOpen) {
      stepsOpen = false;
      steps.close();
    }
  }

  private String stepsFile() {
    return folder + "/steps.parquet";
  }

  private Object[] keys() {
    List<Object> keys = new ArrayList<>();
    keys.add(trial.study());
    keys.add(trial.id().text());
    keys.add(trial.configuration().id().text());
    trial.axes().forEach(axis -> keys.add(axis.value()));
    keys.add(trial.seed());
    return keys.toArray();
  }

  private Object[] trialRow(Ending ending) {
    Outcome outcome = ending.outcome();
    List<Object> row = new ArrayList<>(Arrays.asList(keys()));
    row.addAll(List.of(outcome.word(), outcome.reason(), ending.steps()));
    for (int metric = 0; metric < metrics.size(); metric++) {
      row.add(summary.last(metric));
      row.add(summary.best(metric));
    }
    Ending.Place place = ending.place();
    row.add(ending.seconds());
    row.add(ending.seconds() > 0 ? ending.steps() / ending.seconds() : null);
    row.add((long) ending.attempts());
    row.addAll(List.of(place.host(), place.device(), place.backend(), place.codeVersion()));
    row.add(outcome instanceof Outcome.Failed failed ? failed.stackTrace() : null);
    return row.toArray();
  }
}
