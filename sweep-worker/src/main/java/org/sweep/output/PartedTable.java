package org.sweep.output;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep.output.CheckpointFile.Part;
import org.sweep.schema.Column;

/** A table that is written in parts: checkpoints take them away, the end puts them together. */
final class PartedTable implements Closeable {
  private final Storage storage;
  private final String path;
  private final List<Column> columns;
  private final TableFile.Encoding encoding;
  private final List<String> earlier = new ArrayList<>();
  private Optional<TableFile> current = Optional.empty();
  private long rows;
  private int marked;
  private boolean finished;

  /**
   * A table without rows.
   *
   * @param storage where it is
   * @param path its file, in the end
   * @param columns of a row
   * @param encoding how its file is laid out
   */
  PartedTable(Storage storage, String path, List<Column> columns, TableFile.Encoding encoding) {
    this.storage = storage;
    this.path = path;
    this.columns = List.copyOf(columns);
    this.encoding = encoding;
  }

  /** A table that goes on where {@code parts} of the same columns ended. */
  static PartedTable after(List<String> parts, Storage storage, String path) throws IOException {
    List<Column> columns = new TableReader(storage).columns(parts.get(0));
    PartedTable table = new PartedTable(storage, path, columns, TableFile.Encoding.USUAL);
    table.earlier.addAll(parts);
    return table;
  }

  /**
   * Writes a row.
   *
   * @param row a boxed value of the column's type, or null, for each column
   */
  void write(Object[] row) throws IOException {
    if (current.isEmpty()) {
      current = Optional.of(storage.table(path, columns, encoding));
    }
    current.get().write(row);
    rows++;
  }

  /** Whether it has no rows. */
  boolean isEmpty() {
    return earlier.isEmpty() && current.isEmpty();
  }

  /**
   * Moves the rows since the last cut, if any, into a file of their own, where they stay.
   *
   * @return that part
   */
  Optional<Part> cut(String target) throws IOException {
    if (current.isEmpty()) {
      return Optional.empty();
    }
    current.get().close();
    storage.commit(path, target);
    earlier.add(target);
    Part part = new Part(target, rows);
    current = Optional.empty();
    rows = 0;
    return Optional.of(part);
  }

  /**
   * Begins rows that may be discarded.
   *
   * @param target where the rows before them go, if there are any
   */
  void mark(String target) throws IOException {
    cut(target);
    marked = earlier.size();
  }

  /** Discards the rows since the last mark; parts that were cut stay where they are. */
  void discard() throws IOException {
    close();
    current = Optional.empty();
    rows = 0;
    earlier.subList(marked, earlier.size()).clear();
  }

  /** Puts all rows into the table's file, which is whole then; without rows there is none. */
  void finish() throws IOException {
    close();
    if (finished || earlier.isEmpty()) {
      return;
    }
    finished = true;
    List<String> parts = new ArrayList<>(earlier);
    if (current.isPresent()) {
      parts.add(path);
    }
    String joined = path + ".joined";
    storage.join(parts, joined);
    storage.commit(joined, path);
  }

  @Override
  public void close() throws IOException {
    if (current.isPresent()) {
      current.get().close();
    }
  }
}
