package org.sweep.store.compact;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.sweep.output.Storage;
import org.sweep.output.TableFile;
import org.sweep.output.TableFile.Encoding;
import org.sweep.schema.Column;

/**
 * What an executor does with sorted rows, of which those of one file come one after another: it
 * writes each file, and says how many rows it has. A second attempt writes the same.
 */
final class WriteSorted implements MapPartitionsFunction<Row, Long> {
  private static final long serialVersionUID = 1L;

  /** A reader of one configuration skips most of a file; a row group still pays for its header. */
  private static final long ROW_GROUP_BYTES = 16L << 20;

  private final Map<String, String> hadoopSettings;
  private final String unfinished;
  private final List<String> paths;
  private final List<Column> columns;

  /**
   * A writer.
   *
   * @param hadoopSettings of the driver
   * @param unfinished a folder for files that are not yet whole
   * @param paths the file of each target
   * @param columns of a row, after which comes its target
   */
  WriteSorted(
      Map<String, String> hadoopSettings,
      String unfinished,
      List<String> paths,
      List<Column> columns) {
    this.hadoopSettings = new TreeMap<>(hadoopSettings);
    this.unfinished = unfinished;
    this.paths = List.copyOf(paths);
    this.columns = List.copyOf(columns);
  }

  @Override
  public Iterator<Long> call(Iterator<Row> rows) throws IOException {
    Storage storage = Storage.with(hadoopSettings);
    long written = 0;
    Optional<Row> next = next(rows);
    while (next.isPresent()) {
      int target = target(next.get());
      String path =
          "%s/%d-%d.parquet".formatted(unfinished, TaskContext.get().taskAttemptId(), target);
      Map<String, String> notes = Map.of(BatchFile.COMPACTED, "true");
      var encoding = new Encoding(ROW_GROUP_BYTES, Encoding.varied(columns), notes);
      try (TableFile file = storage.table(path, columns, encoding)) {
        for (; next.isPresent() && target(next.get()) == target; next = next(rows)) {
          file.write(values(next.get()));
          written++;
        }
      }
      storage.commit(path, paths.get(target));
    }
    return List.of(written).iterator();
  }

  private static Optional<Row> next(Iterator<Row> rows) {
    return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
  }

  private int target(Row row) {
    return row.getInt(columns.size());
  }

  private Object[] values(Row row) {
    Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    return values;
  }
}
