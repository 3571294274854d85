package org.sweep.output;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sweep.output.CheckpointFile.Part;
import org.sweep.output.TrialCheckpoints.Cadence;
import org.sweep.output.TrialCheckpoints.Place;
import org.sweep.output.TrialRows.Measured;
import org.sweep.schema.Metric;
import org.sweep.schema.StudyColumns;
import org.sweep.trial.ContentId;
import org.sweep.trial.Goal;
import org.sweep.trial.Rungs;
import org.sweep.trial.Stretch;
import org.sweep.trial.Trial;

/**
 * The rows and artifacts of one attempt at a batch of trials, written as they come. {@link #commit}
 * makes them visible, first artifacts, then the file of step rows, then the file of trial rows:
 * that one is the mark of trials that ended. Before it no trial of the batch has ended, and {@link
 * #close} takes back what was not committed. A second attempt writes the same step rows to the same
 * name.
 *
 * <p>An attempt writes into a folder of its own, inside one that must be there already. Whoever
 * takes that outer folder away takes the batch back: attempts that are still at it, on an executor
 * that was given up for lost, find nothing to commit. In an object store they look for that folder
 * before each upload.
 */
public final class BatchAttempt implements Closeable {
  private final Storage storage;
  private final ResultLayout layout;
  private final StudyColumns columns;
  private final ContentId batch;
  private final String folder;
  private final String outer;
  private final PartedTable steps;
  private final TableFile trials;
  private final List<TrialArtifacts> artifacts = new ArrayList<>();

  /** Trials with checkpoints of earlier attempts, by id; those of this one are added. */
  private final Set<String> withCheckpoints;

  private boolean inTrial;
  private boolean hasEnds;

  /**
   * Begins an attempt.
   *
   * @param storage the file system of the result directory
   * @param layout the result directory
   * @param columns the columns of the study
   * @param batch names the files
   * @param attempt a folder below {@link ResultLayout#attempts} that no other attempt has
   * @throws IOException if nothing can be written there, or the batch was taken back
   */
  public BatchAttempt(
      Storage storage, ResultLayout layout, StudyColumns columns, ContentId batch, String attempt)
      throws IOException {
    this.storage = storage;
    this.layout = layout;
    this.columns = columns;
    this.batch = batch;
    String inside = layout.attempts() + "/" + attempt;
    this.outer = inside.substring(0, inside.lastIndexOf('/'));
    this.folder = storage.unfinished(inside);
    requireAdmission();
    storage.makeFolder(folder);
    var encoding = TableFile.Encoding.ofSteps(columns.steps());
    this.steps = new PartedTable(storage, stepsFile(), columns.steps(), encoding);
    this.trials = storage.table(trialsFile(), columns.trials());
    this.withCheckpoints = new HashSet<>(storage.folderNames(layout.checkpoints()));
  }

  /** A rename fails by itself when the outer folder is gone; an upload does not. */
  private void requireAdmissionToUpload() throws IOException {
    if (storage.isObjectStore(outer)) {
      requireAdmission();
    }
  }

  private void requireAdmission() throws IOException {
    if (!storage.exists(outer)) {
      throw new IOException("batch " + batch + " was taken back: there is no folder " + outer);
    }
  }

  /**
   * Begins the rows of a trial, which must be ended before the next one begins.
   *
   * @param trial what is run
   * @param metrics what the values of its step records are, in their order
   * @throws IllegalArgumentException if the study lacks one of the metrics or has other axes
   */
  public TrialRows begin(Trial trial, List<Metric> metrics) {
    return begin(trial, Rungs.NONE, metrics);
  }

  /**
   * The same for a trial that may pause.
   *
   * @throws IOException if nothing can be written
   */
  public TrialRows begin(Stretch stretch, List<Metric> metrics) throws IOException {
    TrialRows rows = begin(stretch.trial(), stretch.rungs(), metrics);
    if (stretch.goal() instanceof Goal.Pause) {
      steps.mark(folder + "/steps-" + artifacts.size() + ResultLayout.TABLE_SUFFIX);
    }
    return rows;
  }

  private TrialRows begin(Trial trial, Rungs rungs, List<Metric> metrics) {
    if (inTrial) {
      throw new IllegalStateException("a trial must have ended before the next one begins");
    }
    TrialRows rows = new TrialRows(this, columns, trial, new Measured(metrics, rungs));
    inTrial = true;
    return rows;
  }

  /** The artifacts of a trial whose rows begin with {@code keys}. */
  TrialArtifacts artifacts(ContentId trial, Object[] keys) {
    String own = folder + "/artifacts/" + trial;
    TrialArtifacts made = new TrialArtifacts(storage, own, trial, columns.axes(), keys);
    artifacts.add(made);
    return made;
  }

  /** The checkpoints of a trial whose rows are {@code rows}. */
  TrialCheckpoints checkpoints(TrialRows rows, ContentId trial, Cadence cadence)
      throws IOException {
    String folderOfTrial = layout.checkpointsOf(trial);
    String name = ResultLayout.nameOf(folder);
    boolean mayContinue = withCheckpoints.contains(trial.text());
    Set<String> taken =
        mayContinue ? Set.copyOf(storage.folderNames(folderOfTrial)) : Set.<String>of();
    String free = name;
    for (int i = 2; taken.contains(free); i++) {
      free = name + "-" + i;
    }
    Place place = new Place(folderOfTrial, free, mayContinue);
    return new TrialCheckpoints(storage, rows, place, cadence);
  }

  /** Moves step rows since the last cut into a file of their own, for a checkpoint of a trial. */
  Optional<Part> cutSteps(ContentId trial, String target) throws IOException {
    withCheckpoints.add(trial.text());
    return steps.cut(target);
  }

  /** Hands every row of a part to {@code sink}. */
  void read(Part part, TableReader.RowSink sink) throws IOException {
    new TableReader(storage).read(part.path(), sink);
  }

  void addStep(Object[] row) throws IOException {
    steps.write(row);
  }

  void end(Object[] trialRow) throws IOException {
    trials.write(trialRow);
    inTrial = false;
    hasEnds = true;
  }

  /** Forgets the rows and artifacts of the trial that began last; its checkpoints stay. */
  void pause() throws IOException {
    steps.discard();
    artifacts.remove(artifacts.size() - 1).close();
    inTrial = false;
  }

  /**
   * Makes the rows of all trials that ended visible; nothing, if all of them paused.
   *
   * @throws IOException if that fails, or the batch was taken back; its trials have not ended then
   */
  public void commit() throws IOException {
    finish();
    if (!hasEnds) {
      return;
    }
    commitArtifacts();
    commitSteps();
    commitTrials();
    removeCheckpoints();
  }

  /** First step of the commit: all files are whole, and nobody sees them. */
  void finish() throws IOException {
    if (inTrial) {
      throw new IllegalStateException("a trial must have ended before its batch is committed");
    }
    steps.finish();
    trials.close();
    for (TrialArtifacts ofTrial : artifacts) {
      ofTrial.finish();
    }
  }

  /** Second step: artifacts are there, but count for nothing without their trials' rows. */
  void commitArtifacts() throws IOException {
    requireAdmissionToUpload();
    for (TrialArtifacts ofTrial : artifacts) {
      ofTrial.commit(layout);
    }
  }

  /** Third step: the step rows are there, but count for nothing without their trials' rows. */
  void commitSteps() throws IOException {
    requireAdmissionToUpload();
    storage.makeFolder(layout.steps());
    if (steps.isEmpty()) {
      storage.delete(layout.stepsOf(batch));
    } else {
      storage.commit(stepsFile(), layout.stepsOf(batch));
    }
  }

  /** Last step: the trials have ended. */
  void commitTrials() throws IOException {
    requireAdmissionToUpload();
    storage.makeFolder(layout.trials());
    storage.commit(trialsFile(), layout.trialsOf(batch));
  }

  private void removeCheckpoints() throws IOException {
    for (TrialArtifacts ofTrial : artifacts) {
      if (withCheckpoints.contains(ofTrial.trial().text())) {
        storage.delete(layout.checkpointsOf(ofTrial.trial()));
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (steps;
        trials) {
      inTrial = false;
      for (TrialArtifacts ofTrial : artifacts) {
        ofTrial.close();
      }
    } finally {
      storage.delete(folder);
    }
  }

  private String stepsFile() {
    return folder + "/steps.parquet";
  }

  private String trialsFile() {
    return folder + "/trials.parquet";
  }
}
