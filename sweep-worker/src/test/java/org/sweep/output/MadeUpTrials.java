package org.sweep.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sweep.output.Ending.Place;
import org.sweep.schema.Column;
import org.sweep.schema.ColumnType;
import org.sweep.schema.Metric;
import org.sweep.schema.StudyColumns;
import org.sweep.spec.Selection;
import org.sweep.spec.Values;
import org.sweep.trial.AxisValue;
import org.sweep.trial.Batch;
import org.sweep.trial.Configuration;
import org.sweep.trial.Optimizer;
import org.sweep.trial.Outcome;
import org.sweep.trial.Recording;
import org.sweep.trial.StepRecord;
import org.sweep.trial.StopRule;
import org.sweep.trial.Trial;

/** Trials of one configuration with made-up rows, and a directory to commit them to. */
final class MadeUpTrials {
  static final List<Metric> METRICS =
      List.of(Metric.lower("training_loss"), Metric.higher("test_accuracy"));
  static final Column STABLE = new Column("predicted_stable", ColumnType.FLAG);
  static final Column RADIUS = Column.real("spectral_radius");
  static final Place PLACE = new Place("host", "cpu", "cpu (OpenBLAS)", "0.1.0 (abc)");

  private static final List<AxisValue> AXES =
      List.of(
          new AxisValue(Column.text("optimizer"), "sgd"),
          new AxisValue(Column.real("learning_rate"), 0.5),
          new AxisValue(Column.whole("batch_size"), null),
          new AxisValue(new Column("align", ColumnType.FLAG), true));
  static final StudyColumns COLUMNS =
      new StudyColumns(
          AXES.stream().map(AxisValue::column).toList(), METRICS, List.of(STABLE, RADIUS));

  private final Storage storage;
  private final ResultLayout layout;

  MadeUpTrials(Storage storage, ResultLayout layout) throws IOException {
    this.storage = storage;
    this.layout = layout;
    storage.makeFolder(layout.attempts());
  }

  static Trial trial(long seed) {
    Selection nothing = new Selection("nothing", Values.NONE, Values.NONE);
    Configuration configuration =
        new Configuration(
            nothing, new Optimizer(nothing, nothing, 0.5), new Recording(1), new StopRule(1e6));
    return new Trial("study", configuration, AXES, seed);
  }

  static Batch batch(long... seeds) {
    return Batch.of(Arrays.stream(seeds).mapToObj(MadeUpTrials::trial).toList());
  }

  BatchAttempt attempt(Batch batch, String name) throws IOException {
    return new BatchAttempt(storage, layout, COLUMNS, batch.id(), name);
  }

  /** An attempt with the rows of all trials, not yet committed. */
  BatchAttempt written(Batch batch, String name) throws IOException {
    BatchAttempt attempt = attempt(batch, name);
    for (Trial trial : batch.trials()) {
      write(attempt, trial);
    }
    return attempt;
  }

  void commit(Batch batch) throws IOException {
    try (BatchAttempt attempt = written(batch, batch.id() + "-1")) {
      attempt.commit();
    }
  }

  /** Three steps: the loss is 2, 1.5 and 3, the accuracy is 0.75 first and 0.5 last. */
  static void write(BatchAttempt attempt, Trial trial) throws IOException {
    TrialRows rows = attempt.begin(trial, METRICS);
    StepRecord record = new StepRecord(2);
    double[] losses = {2, 1.5, 3};
    for (int step = 0; step < losses.length; step++) {
      record.begin(step);
      record.set(0, losses[step]);
      if (step != 1) {
        record.set(1, step == 0 ? 0.75 : 0.5);
      }
      rows.record(record);
    }
    rows.end(completed(), Map.of());
  }

  static Ending completed() {
    return new Ending(new Outcome.Completed(), 2, 4, 1, PLACE);
  }

  List<Map<String, Object>> rows(String path) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    new TableReader(storage).read(path, rows::add);
    return rows;
  }

  /** {@code seed:step} of every row in {@code steps}, in the order of files and rows. */
  List<String> steps() throws IOException {
    List<String> steps = new ArrayList<>();
    for (String path : storage.files(layout.steps(), ".parquet")) {
      rows(path).forEach(row -> steps.add(row.get("seed") + ":" + row.get("step")));
    }
    return steps;
  }

  /** The seed of every row in {@code trials}, sorted. */
  List<Long> ended() throws IOException {
    List<Long> seeds = new ArrayList<>();
    for (String path : storage.files(layout.trials(), ".parquet")) {
      rows(path).forEach(row -> seeds.add((Long) row.get("seed")));
    }
    return seeds.stream().sorted().toList();
  }

  /** What {@link #steps} gives for a file with these trials, each whole. */
  static List<String> stepsOf(long... seeds) {
    return Arrays.stream(seeds)
        .boxed()
        .flatMap(seed -> IntStream.range(0, 3).mapToObj(step -> seed + ":" + step))
        .toList();
  }
}
