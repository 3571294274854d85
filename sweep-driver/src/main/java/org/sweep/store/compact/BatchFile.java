package org.sweep.store.compact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.output.TableReader.Outline;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;
import org.sweep.trial.Outcome;

/**
 * The two files of a batch, and which trials they hold.
 *
 * @param name their name
 * @param stepBytes size of the one in {@code steps}; -1 if there is none
 * @param trialBytes size of the one in {@code trials}
 * @param outline what the latter says of itself
 * @param trials its rows
 */
record BatchFile(
    String name, long stepBytes, long trialBytes, Outline outline, List<TrialPlace> trials) {
  /** In the footer of a file that a compaction made. */
  static final String COMPACTED = "sweep.compacted";

  static final long ABSENT = -1;

  /** The batch whose trial rows are at {@code path}. */
  static BatchFile read(Storage storage, ResultLayout layout, List<Column> axes, String path)
      throws IOException {
    String name = ResultLayout.nameOf(path);
    String steps = layout.steps() + "/" + name;
    TableReader reader = new TableReader(storage);
    List<Column> wanted = new ArrayList<>(axes);
    wanted.addAll(List.of(Tables.TRIAL_ID, Tables.SEED, Tables.OUTCOME));
    List<TrialPlace> trials = new ArrayList<>();
    reader.read(path, wanted, row -> trials.add(TrialPlace.of(row, axes)));
    return new BatchFile(
        name,
        storage.exists(steps) ? storage.size(steps) : ABSENT,
        storage.size(path),
        reader.outline(path),
        List.copyOf(trials));
  }

  boolean hasSteps() {
    return stepBytes != ABSENT;
  }

  /** Of both files. */
  long bytes() {
    return Math.max(0, stepBytes) + trialBytes;
  }

  /** One or two. */
  int files() {
    return hasSteps() ? 2 : 1;
  }

  boolean isCompacted() {
    return outline.notes().containsKey(COMPACTED);
  }

  /** Whether trials of it failed: they have no steps, and are likely to run again. */
  boolean hasFailed() {
    return trials.stream().anyMatch(trial -> trial.outcome().equals(Outcome.Failed.WORD));
  }
}
