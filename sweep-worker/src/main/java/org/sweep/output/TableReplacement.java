package org.sweep.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts other files with the same rows in the place of all files of {@code steps} and {@code
 * trials}. New files are written aside, in folders of their own; then a file of intent lists them,
 * and each new folder changes places with the old one. A replacement that is cut off before the
 * intent is undone by {@link #recover}, one that is cut off after it is finished.
 *
 * <p>Where the system can exchange two folders in one step, a reader who lists a table finds the
 * old files or the new ones. Elsewhere the table's folder is missing for the moment between two
 * renames: a reader then fails. No reader finds files of both.
 */
public final class TableReplacement {
  private static final String STEPS = "steps";
  private static final String TRIALS = "trials";

  private final Storage storage;
  private final ResultLayout layout;

  /** A replacement in a result directory that nobody else writes to. */
  public TableReplacement(Storage storage, ResultLayout layout) {
    this.storage = storage;
    this.layout = layout;
  }

  /**
   * Makes the empty folders of new files, after {@link #recover}.
   *
   * @throws IOException if they cannot be made, or if the file system cannot rename folders
   */
  public void begin() throws IOException {
    if (storage.isObjectStore(layout.root())) {
      throw new IOException(
          "compact needs a file system that can rename folders, but %s is in an object store"
              .formatted(layout.root()));
    }
    recover();
    storage.makeFolder(fresh(STEPS));
    storage.makeFolder(fresh(TRIALS));
    storage.makeFolder(unfinished());
  }

  /** Where the new file of step rows called {@code file} is to be. */
  public String newSteps(String file) {
    return fresh(STEPS) + "/" + file;
  }

  /** Where the new file of trial rows called {@code file} is to be. */
  public String newTrials(String file) {
    return fresh(TRIALS) + "/" + file;
  }

  /** A folder for files that are not yet whole; they go with the end of the replacement. */
  public String unfinished() {
    return layout.compaction() + "/unfinished";
  }

  /**
   * Takes the two files of a batch over as they are.
   *
   * @param file their name; there may be none in {@code steps}
   * @throws IOException if they cannot be linked or copied
   */
  public void keep(String file) throws IOException {
    if (storage.exists(layout.steps() + "/" + file)) {
      storage.link(layout.steps() + "/" + file, newSteps(file));
    }
    storage.link(layout.trials() + "/" + file, newTrials(file));
  }

  /**
   * Replaces both tables.
   *
   * @throws IOException if that fails; {@link #recover} then finishes it, or undoes it
   */
  public void commit() throws IOException {
    storage.delete(unfinished());
    writeIntent();
    replace(STEPS);
    replace(TRIALS);
    finish();
  }

  /** First step of the commit: from here on it is finished, not undone. */
  void writeIntent() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String table : List.of(STEPS, TRIALS)) {
      names(fresh(table)).forEach(name -> lines.add(table + "/" + name));
    }
    storage.writeText(intent(), String.join("\n", lines));
  }

  /** Second and third step: the table has its new files. */
  void replace(String table) throws IOException {
    if (!storage.exchange(current(table), fresh(table))) {
      moveAway(table);
      moveIn(table);
    }
  }

  /** Where folders cannot be exchanged in one step: the table is not there. */
  void moveAway(String table) throws IOException {
    storage.rename(current(table), layout.compaction() + "/old-" + table);
  }

  /** And there it is again. */
  void moveIn(String table) throws IOException {
    storage.rename(fresh(table), current(table));
  }

  private void finish() throws IOException {
    storage.delete(layout.compaction());
  }

  /**
   * Finishes or undoes a replacement that was cut off, if there is one.
   *
   * @throws IOException if that cannot be done
   */
  public void recover() throws IOException {
    if (!storage.exists(layout.compaction())) {
      return;
    }
    if (storage.exists(intent())) {
      List<String> intended = Arrays.asList(storage.readText(intent()).split("\n", -1));
      recover(STEPS, intended);
      recover(TRIALS, intended);
    }
    finish();
  }

  private void recover(String table, List<String> intended) throws IOException {
    List<String> names =
        intended.stream()
            .filter(line -> line.startsWith(table + "/"))
            .map(line -> line.substring(table.length() + 1))
            .toList();
    if (storage.exists(current(table)) && names(current(table)).equals(names)) {
      return;
    }
    if (!names(fresh(table)).equals(names)) {
      throw new IOException(
          "cannot finish the compaction of %s: neither it nor %s has the files that %s lists"
              .formatted(current(table), fresh(table), intent()));
    }
    if (storage.exists(current(table))) {
      replace(table);
    } else {
      moveIn(table);
    }
  }

  private List<String> names(String folder) throws IOException {
    return storage.files(folder, ResultLayout.TABLE_SUFFIX).stream()
        .map(ResultLayout::nameOf)
        .toList();
  }

  private String current(String table) {
    return layout.folder(table);
  }

  private String fresh(String table) {
    return layout.compaction() + "/" + table;
  }

  private String intent() {
    return layout.compaction() + "/intent";
  }
}
