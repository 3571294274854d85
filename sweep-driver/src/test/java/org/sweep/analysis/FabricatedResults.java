package org.sweep.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sweep.output.Artifacts;
import org.sweep.output.BatchAttempt;
import org.sweep.output.Ending;
import org.sweep.output.Ending.Place;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TrialRows;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;
import org.sweep.schema.StudyColumns;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Selection;
import org.sweep.stability.Theory;
import org.sweep.store.AxisColumn;
import org.sweep.store.Questions;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;
import org.sweep.trial.AxisValue;
import org.sweep.trial.Configuration;
import org.sweep.trial.Optimizer;
import org.sweep.trial.Outcome;
import org.sweep.trial.Recording;
import org.sweep.trial.StepRecord;
import org.sweep.trial.StopRule;
import org.sweep.trial.Trial;

/** A result directory with made-up numbers, written as executors write it. */
public final class FabricatedResults {
  public static final Column OPTIMIZER = Column.text("optimizer");
  public static final Column LEARNING_RATE = Column.real("learning_rate");
  public static final List<Column> AXES = List.of(OPTIMIZER, LEARNING_RATE);
  public static final List<Metric> METRICS =
      List.of(
          Metric.lower("training_loss"), Metric.lower("test_loss"), Metric.higher("test_accuracy"));

  private static final Place PLACE =
      new Place("host-1", "cpu", "cpu (OpenBLAS 0.3.31)", "0.1.0 (0123456789ab)");
  private static final Declaration PROBLEM =
      Declaration.of(
          "fabricated",
          "made-up rows",
          Parameter.requiredText("axes", "what makes two configurations differ"));

  private final Storage storage = Storage.with(Map.of());
  private final ResultLayout layout;
  private final String study;
  private final List<Metric> metrics;
  private Leaving leaving = artifacts -> {};

  /** Writes what a trial leaves beside its steps. */
  public interface Leaving {
    void write(Artifacts artifacts) throws IOException;
  }

  public FabricatedResults(Path root, String study, List<Metric> metrics) {
    this.layout = new ResultLayout(root.toString());
    this.study = study;
    this.metrics = metrics;
  }

  /** Results of a classifier study. */
  public static FabricatedResults classifier(Path root) {
    return new FabricatedResults(root, "tiny", METRICS);
  }

  public Storage storage() {
    return storage;
  }

  public ResultLayout layout() {
    return layout;
  }

  /** The usual description: accuracy at the last step, optimizers down, learning rates across. */
  public ResultDescription description(long expectedTrials) {
    return new ResultDescription(
        study,
        AXES.stream().map(AxisColumn::unordered).toList(),
        metrics,
        new TableSpec("test_accuracy", At.LAST, "optimizer", "learning_rate"),
        Questions.USUAL,
        expectedTrials,
        new TreeMap<>(Map.of("jvm", "17.0.15", "spark", "3.5.9")));
  }

  public void describe(ResultDescription description) throws IOException {
    storage.makeFolder(layout.root());
    storage.writeText(layout.study(), "study: " + description.study() + "\n" + description.block());
  }

  public static List<AxisValue> point(String optimizer, double learningRate) {
    return List.of(new AxisValue(OPTIMIZER, optimizer), new AxisValue(LEARNING_RATE, learningRate));
  }

  /** From now on trials leave this beside their steps. */
  public void leaving(Leaving artifacts) {
    leaving = artifacts;
  }

  /** A row of the table of steps: a value, or null, for each metric. */
  public record Step(long step, List<Double> values) {
    public static Step of(long step, Double... values) {
      List<Double> list = new ArrayList<>();
      for (Double value : values) {
        list.add(value);
      }
      return new Step(step, list);
    }
  }

  /** A trial that completed with one row of these values. */
  public void completed(List<AxisValue> point, long seed, Double... values) throws IOException {
    trial(point, seed, new Outcome.Completed(), List.of(Step.of(10, values)));
  }

  /** A trial whose training loss was not a number at step 3. */
  public void diverged(List<AxisValue> point, long seed) throws IOException {
    Outcome outcome = new Outcome.Diverged(3, "training_loss", Double.NaN, 1e6);
    List<Step> steps = List.of(Step.of(0, 2.3, 2.4, 0.1), Step.of(3, Double.NaN, null, null));
    trial(point, seed, outcome, steps);
  }

  public void trial(List<AxisValue> point, long seed, Outcome outcome, List<Step> steps)
      throws IOException {
    trial(point, seed, outcome, steps, Map.of());
  }

  /** A trial of which theory says something, by column of {@code trials}. */
  public void trial(
      List<AxisValue> point,
      long seed,
      Outcome outcome,
      List<Step> steps,
      Map<String, Object> facts)
      throws IOException {
    Trial trial = new Trial(study, configuration(point), point, seed);
    StepRecord record = new StepRecord(metrics.size());
    StudyColumns columns =
        new StudyColumns(
            point.stream().map(AxisValue::column).toList(),
            metrics,
            facts.isEmpty() ? List.of() : Theory.columns());
    String folder = trial.id() + "-1";
    storage.makeFolder(layout.attempts());
    try (BatchAttempt attempt = new BatchAttempt(storage, layout, columns, trial.id(), folder)) {
      TrialRows rows = attempt.begin(trial, metrics);
      for (Step step : steps) {
        record.begin(step.step());
        for (int metric = 0; metric < step.values().size(); metric++) {
          if (step.values().get(metric) != null) {
            record.set(metric, step.values().get(metric));
          }
        }
        rows.record(record);
      }
      leaving.write(rows.artifacts());
      long last = steps.isEmpty() ? 0 : steps.get(steps.size() - 1).step();
      rows.end(new Ending(outcome, last, 2.5, 1, PLACE), facts);
      attempt.commit();
    }
  }

  /** A trial of a batch. */
  public record Whole(List<AxisValue> point, long seed, Outcome outcome, List<Step> steps) {}

  /** Writes many trials as one batch: two files for all of them. */
  public void together(List<Whole> trials) throws IOException {
    List<Column> axes = trials.get(0).point().stream().map(AxisValue::column).toList();
    StudyColumns columns = new StudyColumns(axes, metrics, List.of());
    Whole first = trials.get(0);
    Trial name = new Trial(study, configuration(first.point()), first.point(), first.seed());
    storage.makeFolder(layout.attempts());
    try (BatchAttempt attempt =
        new BatchAttempt(storage, layout, columns, name.id(), name.id() + "-1")) {
      for (Whole whole : trials) {
        Trial trial = new Trial(study, configuration(whole.point()), whole.point(), whole.seed());
        write(attempt.begin(trial, metrics), whole);
      }
      attempt.commit();
    }
  }

  private void write(TrialRows rows, Whole whole) throws IOException {
    StepRecord record = new StepRecord(metrics.size());
    for (Step step : whole.steps()) {
      record.begin(step.step());
      for (int metric = 0; metric < step.values().size(); metric++) {
        record.set(metric, step.values().get(metric));
      }
      rows.record(record);
    }
    long last = whole.steps().get(whole.steps().size() - 1).step();
    rows.end(new Ending(whole.outcome(), last, 2.5, 1, PLACE), Map.of());
  }

  private static Configuration configuration(List<AxisValue> point) {
    Selection problem = Selection.of(PROBLEM, Map.of("axes", point.toString()));
    Selection plain = Selection.plain(Declaration.of("plain", "nothing"));
    return new Configuration(
        problem, new Optimizer(plain, plain, 1), new Recording(1), new StopRule(1e6));
  }
}
