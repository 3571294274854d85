package org.sweep.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sweep.output.CheckpointFile.Part;
import org.sweep.output.TrialCheckpoints.Cadence;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;
import org.sweep.schema.StudyColumns;
import org.sweep.schema.Tables;
import org.sweep.trial.AxisValue;
import org.sweep.trial.ContentId;
import org.sweep.trial.Outcome;
import org.sweep.trial.Rungs;
import org.sweep.trial.Standing;
import org.sweep.trial.Standings;
import org.sweep.trial.StepRecord;
import org.sweep.trial.Trial;

/** The rows of one trial in an attempt at its batch, in the columns of the study. */
public final class TrialRows {
  private static final String ARTIFACTS = "artifacts";

  private final BatchAttempt attempt;
  private final ContentId trial;
  private final StudyColumns columns;
  private final int[] places;
  private final MetricSummary summary;

  /** Which metric is compared; negative for none. */
  private final int compared;

  private final Standings standings;
  private final Object[] keys;
  private final Object[] stepRow;
  private final TrialArtifacts artifacts;
  private boolean empty = true;

  /**
   * What is measured of a trial.
   *
   * @param metrics what the values of its step records are, in their order
   * @param rungs where it is compared with others
   */
  record Measured(List<Metric> metrics, Rungs rungs) {}

  TrialRows(BatchAttempt attempt, StudyColumns columns, Trial trial, Measured measured) {
    List<Column> axes = trial.axes().stream().map(AxisValue::column).toList();
    if (!axes.equals(columns.axes())) {
      throw new IllegalArgumentException(
          "axes of a trial must be those of its study, " + columns.axes() + ", but were " + axes);
    }
    this.attempt = attempt;
    this.trial = trial.id();
    this.columns = columns;
    this.places = measured.metrics.stream().mapToInt(this::placeOf).toArray();
    this.compared = columns.metrics().indexOf(measured.rungs.metric());
    this.standings = new Standings(measured.rungs);
    this.summary = new MetricSummary(columns.metrics());
    this.keys = keys(trial);
    this.artifacts = attempt.artifacts(trial.id(), keys);
    this.stepRow = Arrays.copyOf(keys, keys.length + 1 + columns.metrics().size());
  }

  private int placeOf(Metric metric) {
    List<String> names = columns.metrics().stream().map(Metric::name).toList();
    int place = names.indexOf(metric.name());
    if (place < 0) {
      throw new IllegalArgumentException(
          "metrics of a trial must be among those of its study, %s, but one was %s"
              .formatted(names, metric.name()));
    }
    return place;
  }

  private static Object[] keys(Trial trial) {
    List<Object> keys = new ArrayList<>();
    keys.add(trial.study());
    keys.add(trial.id().text());
    keys.add(trial.configuration().id().text());
    trial.axes().forEach(axis -> keys.add(axis.value()));
    keys.add(trial.seed());
    return keys.toArray();
  }

  /**
   * Where the trial's state goes at a cadence, until its end.
   *
   * @throws IOException if the result directory cannot be read
   */
  public TrialCheckpoints checkpoints(Cadence cadence) throws IOException {
    String origin = cadence.origin() + " " + Arrays.toString(keys);
    return attempt.checkpoints(this, trial, new Cadence(cadence.every(), origin, cadence.latest()));
  }

  /** Moves rows and artifacts since the last cut into files of their own. */
  List<Part> cut(String folder, int number) throws IOException {
    List<Part> parts = new ArrayList<>();
    String steps = folder + "/steps-" + number + ResultLayout.TABLE_SUFFIX;
    attempt.cutSteps(trial, steps).ifPresent(parts::add);
    parts.addAll(artifacts.cut(folder + "/" + ARTIFACTS, number));
    return parts;
  }

  /**
   * Takes over rows and artifacts up to a checkpoint.
   *
   * @param parts all of them, whole
   * @return those that are needed further on
   */
  List<Part> continueFrom(List<Part> parts) throws IOException {
    List<Part> ofArtifacts = parts.stream().filter(TrialRows::isOfArtifacts).toList();
    for (Part part : parts) {
      if (!isOfArtifacts(part)) {
        attempt.read(part, this::replay);
      }
    }
    artifacts.continueFrom(ofArtifacts);
    return ofArtifacts;
  }

  private static boolean isOfArtifacts(Part part) {
    return part.path().endsWith("/" + ARTIFACTS + "/" + part.name());
  }

  /** Adds a step row of an earlier attempt; those of other trials of its batch do not count. */
  private void replay(Map<String, Object> row) throws IOException {
    if (!trial.text().equals(row.get(Tables.TRIAL_ID.name()))) {
      return;
    }
    begin((long) row.get(Tables.STEP.name()));
    for (int metric = 0; metric < columns.metrics().size(); metric++) {
      Object value = row.get(columns.metrics().get(metric).name());
      if (value != null) {
        set(metric, (double) value);
      }
    }
    attempt.addStep(stepRow);
  }

  private void begin(long step) {
    empty = false;
    stepRow[keys.length] = step;
    Arrays.fill(stepRow, keys.length + 1, stepRow.length, null);
  }

  private void set(int metric, double value) {
    stepRow[keys.length + 1 + metric] = value;
    summary.add(metric, value);
    if (metric == compared) {
      standings.add((long) stepRow[keys.length], value);
    }
  }

  /** The trial's standings at its rungs, from the rows so far. */
  public List<Standing> standings() {
    return standings.atRungs();
  }

  /**
   * Takes back the rows and artifacts of a trial that paused; its checkpoint has them.
   *
   * @throws IOException if files cannot be closed
   */
  public void pause() throws IOException {
    attempt.pause();
  }

  /** Where the trial's artifacts go, until its end. */
  public Artifacts artifacts() {
    return artifacts;
  }

  /**
   * Adds a step row.
   *
   * @throws IOException if it cannot be written
   */
  public void record(StepRecord record) throws IOException {
    begin(record.step());
    for (int metric = 0; metric < places.length; metric++) {
      if (record.has(metric)) {
        set(places[metric], record.value(metric));
      }
    }
    attempt.addStep(stepRow);
  }

  /**
   * Adds the trial's own row, after its last step.
   *
   * @param ending how and where it ended; a failed trial has no step rows
   * @param facts what else is known of it, by column of the study
   * @throws IllegalArgumentException if the study has no such fact, or one of another type
   * @throws IOException if the row cannot be written
   */
  public void end(Ending ending, Map<String, Object> facts) throws IOException {
    if (ending.outcome() instanceof Outcome.Paused) {
      throw new IllegalStateException("a trial that paused must not have ended");
    }
    if (!empty && ending.outcome() instanceof Outcome.Failed) {
      throw new IllegalStateException("a failed trial must have no step rows, but had some");
    }
    Outcome outcome = ending.outcome();
    List<Object> row = new ArrayList<>(Arrays.asList(keys));
    row.addAll(List.of(outcome.word(), outcome.reason(), ending.steps()));
    for (int metric = 0; metric < columns.metrics().size(); metric++) {
      row.add(summary.last(metric));
      row.add(summary.best(metric));
    }
    addFacts(row, facts);
    Ending.Place place = ending.place();
    row.add(ending.seconds());
    row.add(ending.seconds() > 0 ? ending.steps() / ending.seconds() : null);
    row.add((long) ending.attempts());
    row.addAll(List.of(place.host(), place.device(), place.backend(), place.codeVersion()));
    row.add(outcome instanceof Outcome.Failed failed ? failed.stackTrace() : null);
    artifacts.finish();
    attempt.end(row.toArray());
  }

  private void addFacts(List<Object> row, Map<String, Object> facts) {
    List<String> names = columns.facts().stream().map(Column::name).toList();
    if (!names.containsAll(facts.keySet())) {
      throw new IllegalArgumentException(
          "facts of a trial must be among those of its study, %s, but were %s"
              .formatted(names, facts.keySet()));
    }
    for (Column column : columns.facts()) {
      Object value = facts.get(column.name());
      if (value != null && !column.type().holds(value)) {
        throw new IllegalArgumentException(
            "fact %s must be %s, but was %s".formatted(column.name(), column.type(), value));
      }
      row.add(value);
    }
  }
}
