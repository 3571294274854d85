package org.sweep.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Map<String, TableFile> tables = new LinkedHashMap<>();
  private final Set<String> files = new LinkedHashSet<>();

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
    TableFile file = tables.get(table.name());
    if (file == null) {
      List<Column> columns = new ArrayList<>(keyColumns);
      columns.addAll(table.columns());
      file = storage.table(begin(table.name() + ResultLayout.TABLE_SUFFIX), columns);
      tables.put(table.name(), file);
    }
    Object[] whole = Arrays.copyOf(keys, keys.length + row.length);
    System.arraycopy(row, 0, whole, keys.length, row.length);
    file.write(whole);
  }

  @Override
  public void add(String name, NumberArray array) throws IOException {
    try (OutputStream out = storage.create(begin(name + ".npy"))) {
      array.write(out);
    }
  }

  private String begin(String file) throws IOException {
    if (files.isEmpty()) {
      storage.makeFolder(folder);
    }
    files.add(file);
    return folder + "/" + file;
  }

  /**
   * Makes them visible, each over what an earlier attempt may have left there.
   *
   * @throws IOException if that fails, or the batch was taken back
   */
  void commit(ResultLayout layout) throws IOException {
    if (files.isEmpty()) {
      return;
    }
    String target = layout.artifactsOf(trial);
    storage.makeFolder(target);
    for (String file : files) {
      storage.commit(folder + "/" + file, target + "/" + file);
    }
  }

  @Override
  public void close() throws IOException {
    for (TableFile table : tables.values()) {
      table.close();
    }
  }
}
