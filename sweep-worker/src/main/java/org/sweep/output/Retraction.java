package org.sweep.output;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;
import org.sweep.trial.ContentId;

/**
 * Takes back rows of trials that are to run again, so that they can be committed as part of another
 * batch. It undoes a commit backwards, the trial rows first: a crash in between leaves step rows of
 * trials that have not ended, never a trial without its steps, and what it left is found by {@link
 * #removeOrphans} and {@link #removeStrays}. One row at a time is in memory.
 */
public final class Retraction {
  private final Storage storage;
  private final ResultLayout layout;
  private final TableReader reader;

  /** Takes rows out of a result directory. */
  public Retraction(Storage storage, ResultLayout layout) {
    this.storage = storage;
    this.layout = layout;
    this.reader = new TableReader(storage);
  }

  /**
   * Takes back a whole batch.
   *
   * @param file the name of its two files, which may be absent
   * @throws IOException if they cannot be deleted
   */
  public void remove(String file) throws IOException {
    storage.delete(layout.trials() + "/" + file);
    storage.delete(layout.steps() + "/" + file);
  }

  /**
   * Takes back all trials of a batch but some. Its files keep their name.
   *
   * @param file the name of its two files
   * @param kept ids of the trials that stay
   * @throws IOException if the files cannot be read or replaced
   */
  public void keep(String file, Set<String> kept) throws IOException {
    writeKept(file, kept);
    replaceTrials(file);
    replaceSteps(file);
  }

  /** First step of {@link #keep}: the rows that stay are written aside. */
  void writeKept(String file, Set<String> kept) throws IOException {
    copy(layout.trials() + "/" + file, aside("trials", file), kept);
    if (storage.exists(layout.steps() + "/" + file)) {
      copy(layout.steps() + "/" + file, aside("steps", file), kept);
    }
  }

  /** Second step: the other trials have not ended any more; their step rows count for nothing. */
  void replaceTrials(String file) throws IOException {
    storage.commit(aside("trials", file), layout.trials() + "/" + file);
  }

  /** Last step: their step rows are gone. Failed trials have none. */
  void replaceSteps(String file) throws IOException {
    if (storage.exists(aside("steps", file))) {
      storage.commit(aside("steps", file), layout.steps() + "/" + file);
    }
  }

  /**
   * Deletes the step rows of batches that were not committed to their end.
   *
   * @param committed the names of the files in {@code trials}
   * @throws IOException if a file cannot be deleted
   */
  public void removeOrphans(Set<String> committed) throws IOException {
    for (String path : storage.files(layout.steps(), ResultLayout.TABLE_SUFFIX)) {
      if (!committed.contains(ResultLayout.nameOf(path))) {
        storage.delete(path);
      }
    }
  }

  /**
   * Deletes step rows of trials that have no row in {@code trials}: {@link #keep} was cut off.
   *
   * @param file the name of the two files of a batch
   * @param ended ids of the trials with a row in the file in {@code trials}
   * @throws IOException if the file of steps cannot be read or replaced
   */
  public void removeStrays(String file, Set<String> ended) throws IOException {
    String path = layout.steps() + "/" + file;
    if (!storage.exists(path)) {
      return;
    }
    Set<String> found = new HashSet<>();
    reader.read(path, List.of(Tables.TRIAL_ID), row -> found.add(trialOf(row)));
    if (!ended.containsAll(found)) {
      copy(path, aside("steps", file), ended);
      replaceSteps(file);
    }
  }

  /**
   * Deletes what trials left beside their steps, after their rows.
   *
   * @throws IOException if a file cannot be deleted
   */
  public void removeArtifacts(Collection<ContentId> trials) throws IOException {
    for (ContentId trial : trials) {
      storage.delete(layout.artifactsOf(trial));
    }
  }

  /**
   * Deletes the artifacts of trials that have not ended.
   *
   * @param ended ids of the trials with a row in {@code trials}
   * @throws IOException if a file cannot be deleted
   */
  public void removeOrphanArtifacts(Set<ContentId> ended) throws IOException {
    Set<String> kept = ended.stream().map(ContentId::text).collect(Collectors.toSet());
    for (String name : storage.folderNames(layout.artifacts())) {
      if (!kept.contains(name)) {
        storage.delete(layout.artifacts() + "/" + name);
      }
    }
  }

  private void copy(String from, String to, Set<String> kept) throws IOException {
    List<Column> columns = reader.columns(from);
    storage.makeFolder(to.substring(0, to.lastIndexOf('/')));
    try (TableFile copy = storage.table(to, columns)) {
      reader.read(
          from,
          row -> {
            if (kept.contains(trialOf(row))) {
              copy.write(columns.stream().map(column -> row.get(column.name())).toArray());
            }
          });
    }
  }

  private static String trialOf(Map<String, Object> row) {
    return row.get(Tables.TRIAL_ID.name()).toString();
  }

  private String aside(String table, String file) throws IOException {
    return storage.unfinished(layout.retraction() + "/" + table + "/" + file);
  }
}
