package org.sweep.store;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sweep.output.BatchAttempt;
import org.sweep.output.Ending;
import org.sweep.output.ResultLayout;
import org.sweep.output.Retraction;
import org.sweep.output.Storage;
import org.sweep.output.TableReplacement;
import org.sweep.schema.StudyColumns;
import org.sweep.trial.Batch;
import org.sweep.trial.ContentId;
import org.sweep.trial.Trial;

/** The result directory as the driver sees it: what is there, and what is still to be run. */
public final class ResultStore {
  private final Storage storage;
  private final ResultLayout layout;
  private final StudyColumns columns;
  private final Retraction retraction;
  private final Map<ContentId, StoredTrial> rows = new HashMap<>();
  private final Map<String, Set<String>> trialsByFile = new HashMap<>();

  /**
   * The store of a result directory; nothing is read yet.
   *
   * @param storage its file system
   * @param layout the result directory
   * @param columns the columns of the study
   */
  public ResultStore(Storage storage, ResultLayout layout, StudyColumns columns) {
    this.storage = storage;
    this.layout = layout;
    this.columns = columns;
    this.retraction = new Retraction(storage, layout);
  }

  /**
   * Reads which trials have ended, from files that were not read before.
   *
   * @throws IOException if a table cannot be read
   */
  public void load() throws IOException {
    List<String> paths = storage.files(layout.trials(), ResultLayout.TABLE_SUFFIX);
    forgetAllBut(paths);
    List<String> unread =
        paths.stream()
            .filter(path -> !trialsByFile.containsKey(ResultLayout.nameOf(path)))
            .toList();
    new TrialFiles(storage, columns).read(unread, this::add);
  }

  /** Another run, or a compaction, may have replaced what was read. */
  private void forgetAllBut(List<String> paths) {
    Set<String> files = paths.stream().map(ResultLayout::nameOf).collect(Collectors.toSet());
    trialsByFile.keySet().retainAll(files);
    rows.values().removeIf(row -> !files.contains(row.file()));
  }

  private void add(ContentId trial, StoredTrial found) {
    StoredTrial earlier = rows.putIfAbsent(trial, found);
    if (earlier != null && earlier.hasFailed() && !found.hasFailed()) {
      rows.put(trial, found);
    }
    trialsByFile.computeIfAbsent(found.file(), absent -> new HashSet<>()).add(trial.text());
  }

  /**
   * Makes the directory ready for a run: takes away what earlier runs left unfinished, so that
   * nothing of them can be committed any more, and reads what they did commit.
   *
   * @throws IOException if the directory cannot be read or written
   */
  public void prepare() throws IOException {
    new TableReplacement(storage, layout).recover();
    storage.delete(layout.attempts());
    storage.delete(layout.retraction());
    storage.makeFolder(layout.attempts());
    storage.makeFolder(layout.steps());
    storage.makeFolder(layout.trials());
    load();
    retraction.removeOrphans(trialsByFile.keySet());
    for (Map.Entry<String, Set<String>> batch : trialsByFile.entrySet()) {
      if (!isNamedAfter(batch.getValue(), batch.getKey())) {
        retraction.removeStrays(batch.getKey(), batch.getValue());
      }
    }
    removeDoubles();
    retraction.removeOrphanArtifacts(rows.keySet());
    removeSpentCheckpoints();
  }

  /**
   * Takes trials away that are in two files: in an object store, an executor that was given up for
   * lost may have committed a batch after its trials were run again. Both have the same rows.
   */
  private void removeDoubles() throws IOException {
    Map<String, Set<String>> doubles = new TreeMap<>();
    trialsByFile.forEach(
        (file, trials) -> {
          Set<String> elsewhere = new HashSet<>(trials);
          elsewhere.removeIf(trial -> rows.get(new ContentId(trial)).file().equals(file));
          if (!elsewhere.isEmpty()) {
            doubles.put(file, elsewhere);
          }
        });
    for (Map.Entry<String, Set<String>> batch : doubles.entrySet()) {
      retract(batch.getKey(), batch.getValue());
    }
  }

  /** Those of trials that have ended; one that failed may be tried again, from where it was. */
  private void removeSpentCheckpoints() throws IOException {
    Set<String> found = new HashSet<>(storage.folderNames(layout.checkpoints()));
    for (ContentId trial : rows.keySet()) {
      boolean hasFailed = rows.get(trial).hasFailed();
      if (found.contains(trial.text()) && !hasFailed) {
        storage.delete(layout.checkpointsOf(trial));
      }
    }
  }

  /**
   * A file under another name than that of its trials has lost some, perhaps not in both tables.
   */
  private static boolean isNamedAfter(Set<String> trials, String file) {
    ContentId id = Batch.idOf(trials.stream().map(ContentId::new).toList());
    return file.equals(ResultLayout.fileOf(id));
  }

  /** Whether a trial whose row was loaded was pruned. */
  public boolean wasPruned(Trial trial) {
    StoredTrial row = rows.get(trial.id());
    return row != null && row.wasPruned();
  }

  /** The same without a time limit. */
  public Inventory inventory(List<Trial> trials) {
    return inventory(trials, Duration.ZERO);
  }

  /**
   * Compares the trials of a study with the rows that are there.
   *
   * @param timeLimit of each trial; one that took too long is missing if it has more time now
   */
  public Inventory inventory(List<Trial> trials, Duration timeLimit) {
    List<ContentId> outdated = new ArrayList<>();
    SortedMap<String, Integer> outcomes = new TreeMap<>();
    IntStream.Builder missing = IntStream.builder();
    int present = 0;
    for (int i = 0; i < trials.size(); i++) {
      Trial trial = trials.get(i);
      ContentId id = trial.id();
      StoredTrial row = rows.get(id);
      present += row == null ? 0 : 1;
      if (row != null && row.isEndOf(trial, timeLimit)) {
        outcomes.merge(row.outcome(), 1, Integer::sum);
        continue;
      }
      missing.add(i);
      if (row != null) {
        outdated.add(id);
      }
    }
    SomeTrials toRun = new SomeTrials(trials, missing.build().toArray());
    return new Inventory(toRun, outdated, outcomes, rows.size() - present);
  }

  /**
   * Takes back the rows of trials that are to run again; those of all others stay.
   *
   * @throws IOException if a file cannot be read, replaced or deleted
   */
  public void retract(Collection<ContentId> outdated) throws IOException {
    Map<String, Set<String>> byFile = new TreeMap<>();
    for (ContentId trial : outdated) {
      String file = rows.remove(trial).file();
      byFile.computeIfAbsent(file, absent -> new HashSet<>()).add(trial.text());
    }
    for (Map.Entry<String, Set<String>> batch : byFile.entrySet()) {
      retract(batch.getKey(), batch.getValue());
    }
    retraction.removeArtifacts(outdated);
  }

  private void retract(String file, Set<String> outdated) throws IOException {
    Set<String> kept = trialsByFile.get(file);
    kept.removeAll(outdated);
    if (kept.isEmpty()) {
      trialsByFile.remove(file);
      retraction.remove(file);
    } else {
      retraction.keep(file, kept);
    }
  }

  /**
   * Lets attempts at a batch begin.
   *
   * @throws IOException if nothing can be written
   */
  public void admit(Batch batch) throws IOException {
    storage.makeFolder(layout.attemptsAt(batch.id()));
  }

  /**
   * Says that a batch has been committed: attempts that are still at it are not needed any more.
   *
   * @throws IOException if their files cannot be deleted
   */
  public void release(Batch batch) throws IOException {
    storage.delete(layout.attemptsAt(batch.id()));
  }

  /**
   * Takes a batch back that was given up: nothing of it is there, and nothing of it can be
   * committed any more. Its trials may then run as parts of other batches.
   *
   * @throws IOException if its files cannot be deleted
   */
  public void withdraw(Batch batch) throws IOException {
    storage.delete(layout.attemptsAt(batch.id()));
    retraction.remove(ResultLayout.fileOf(batch.id()));
    retraction.removeArtifacts(batch.trials().stream().map(Trial::id).toList());
  }

  /**
   * Commits the row of a trial that failed without writing it.
   *
   * @throws IOException if it cannot be written
   */
  public void commitFailure(Trial trial, Ending ending) throws IOException {
    ContentId id = trial.id();
    String folder = "failed-" + id;
    try (BatchAttempt attempt = new BatchAttempt(storage, layout, columns, id, folder)) {
      attempt.begin(trial, List.of()).end(ending, Map.of());
      attempt.commit();
    }
  }

  /** Writes the study as resolved, with its provenance. */
  public void writeStudy(String yaml) throws IOException {
    storage.makeFolder(layout.root());
    storage.writeText(layout.study(), yaml);
  }
}
