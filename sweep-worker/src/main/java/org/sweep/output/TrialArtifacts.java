package org.sweep.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sweep.output.CheckpointFile.Part;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;
import org.sweep.trial.ContentId;

/** The artifacts of one trial in an attempt at its batch: a folder that comes with the first. */
final class TrialArtifacts implements Artifacts, Closeable {
  private final Storage storage;
  private final String folder;
  private final ContentId trial;
  private final List<Column> keyColumns;
  private final Object[] keys;
  private final Map<String, PartedTable> tables = new LinkedHashMap<>();

  /** Arrays and other files that are no tables, by file name, and where each is. */
  private final Map<String, String> files = new LinkedHashMap<>();

  private boolean hasFolder;

  /**
   * No artifacts yet.
   *
   * @param storage the file system of the result directory
   * @param folder where they are written
   * @param trial whose they are
   * @param axes the columns of the study's axes
   * @param keys what every row of a table begins with
   */
  TrialArtifacts(
      Storage storage, String folder, ContentId trial, List<Column> axes, Object[] keys) {
    this.storage = storage;
    this.folder = folder;
    this.trial = trial;
    this.keyColumns = Tables.keys(axes);
    this.keys = keys.clone();
  }

  @Override
  public void add(ArtifactTable table, Object... row) throws IOException {
    PartedTable known = tables.get(table.name());
    if (known == null) {
      List<Column> columns = new ArrayList<>(keyColumns);
      columns.addAll(table.columns());
      known = new PartedTable(storage, pathOf(table.name()), columns, TableFile.Encoding.USUAL);
      tables.put(table.name(), known);
    }
    makeFolder();
    Object[] whole = Arrays.copyOf(keys, keys.length + row.length);
    System.arraycopy(row, 0, whole, keys.length, row.length);
    known.write(whole);
  }

  /** Whose they are. */
  ContentId trial() {
    return trial;
  }

  private String pathOf(String table) {
    return folder + "/" + table + ResultLayout.TABLE_SUFFIX;
  }

  @Override
  public void add(String name, NumberArray array) throws IOException {
    addFile(name + NumberArray.SUFFIX, array::write);
  }

  @Override
  public void addFile(String name, byte[] content) throws IOException {
    addFile(name, (Content) out -> out.write(content));
  }

  /** What a file that is no table holds. */
  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  private void addFile(String name, Content content) throws IOException {
    makeFolder();
    String path = folder + "/" + name;
    try (OutputStream out = storage.create(path)) {
      content.write(out);
    }
    files.put(name, path);
  }

  private void makeFolder() throws IOException {
    if (!hasFolder) {
      storage.makeFolder(folder);
      hasFolder = true;
    }
  }

  /**
   * Moves what was added since the last cut into files of their own.
   *
   * @param target their folder
   * @param number tells them from those of other cuts
   */
  List<Part> cut(String target, int number) throws IOException {
    if (!hasFolder) {
      return List.of();
    }
    storage.makeFolder(target);
    List<Part> parts = new ArrayList<>();
    for (Map.Entry<String, PartedTable> table : tables.entrySet()) {
      String file = table.getKey() + "-" + number + ResultLayout.TABLE_SUFFIX;
      table.getValue().cut(target + "/" + file).ifPresent(parts::add);
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (file.getValue().startsWith(folder)) {
        file.setValue(target + "/" + file.getKey());
        storage.commit(folder + "/" + file.getKey(), file.getValue());
        parts.add(new Part(file.getValue(), Part.ARRAY));
      }
    }
    return parts;
  }

  /** Goes on after these, of an earlier attempt. */
  void continueFrom(List<Part> parts) throws IOException {
    Map<String, List<String>> ofTables = new LinkedHashMap<>();
    for (Part part : parts) {
      String name = part.name();
      if (part.rows() == Part.ARRAY) {
        files.put(name, part.path());
      } else {
        String table = name.substring(0, name.lastIndexOf('-'));
        ofTables.computeIfAbsent(table, absent -> new ArrayList<>()).add(part.path());
      }
    }
    for (Map.Entry<String, List<String>> table : ofTables.entrySet()) {
      String path = pathOf(table.getKey());
      tables.put(table.getKey(), PartedTable.after(table.getValue(), storage, path));
    }
  }

  /** Makes every file whole, in the attempt's folder. */
  void finish() throws IOException {
    if (tables.isEmpty() && files.isEmpty()) {
      return;
    }
    makeFolder();
    for (PartedTable table : tables.values()) {
      table.finish();
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (!file.getValue().startsWith(folder)) {
        String path = folder + "/" + file.getKey();
        storage.copy(file.getValue(), path);
        file.setValue(path);
      }
    }
  }

  /**
   * Makes them visible, each over what an earlier attempt may have left there.
   *
   * @throws IOException if that fails, or the batch was taken back
   */
  void commit(ResultLayout layout) throws IOException {
    if (tables.isEmpty() && files.isEmpty()) {
      return;
    }
    String target = layout.artifactsOf(trial);
    storage.makeFolder(target);
    for (String table : tables.keySet()) {
      storage.commit(pathOf(table), target + "/" + table + ResultLayout.TABLE_SUFFIX);
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      storage.commit(file.getValue(), target + "/" + file.getKey());
    }
  }

  @Override
  public void close() throws IOException {
    for (PartedTable table : tables.values()) {
      table.close();
    }
  }
}
