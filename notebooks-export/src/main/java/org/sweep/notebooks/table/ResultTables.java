package org.sweep.notebooks.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of a result directory on a local disk. Files of one table are read together: columns
 * by name, null where a file lacks one. All methods throw {@link UnreadableResults} if a file is
 * damaged.
 */
public final class ResultTables {
  /** A slice's rows: some megabytes for the widest table. */
  private static final int SLICE_ROWS = 1 << 15;

  private final Path directory;

  /**
   * The tables of a directory, of which nothing is read yet.
   *
   * @param directory a result directory
   */
  public ResultTables(Path directory) {
    this.directory = directory;
  }

  /** Where slices of a table go. */
  @FunctionalInterface
  public interface SliceSink {
    /**
     * Takes the next rows.
     *
     * @throws IOException if they cannot be written where they go
     */
    void accept(Table slice) throws IOException;
  }

  /** The result directory. */
  public Path directory() {
    return directory;
  }

  /**
   * The tables that have files.
   *
   * @throws IOException if the disk fails
   */
  public Set<TableName> present() throws IOException {
    Set<TableName> present = EnumSet.noneOf(TableName.class);
    for (TableName table : TableName.values()) {
      if (has(table)) {
        present.add(table);
      }
    }
    return present;
  }

  /**
   * Whether a table has files.
   *
   * @throws IOException if the disk fails
   */
  public boolean has(TableName table) throws IOException {
    return !TableFiles.list(directory.resolve(table.folder())).isEmpty();
  }

  /**
   * The columns of a table with their types, from the files' footers.
   *
   * @throws UnreadableResults if it is missing or damaged
   * @throws IOException if the disk fails
   */
  public Map<String, ColumnType> columns(TableName table) throws IOException {
    return new TableFiles(table, directory).columns();
  }

  /**
   * A whole table. For those that grow with the study, {@code curves} and {@code steps}, see {@link
   * #scan}.
   *
   * @throws UnreadableResults if it is missing or damaged
   * @throws IOException if the disk fails
   */
  public Table read(TableName table) throws IOException {
    TableFiles files = new TableFiles(table, directory);
    return whole(table, files, files.columns());
  }

  /**
   * Some columns of a whole table; the others are not read.
   *
   * @throws UnreadableResults if it is missing or damaged, or lacks one of them
   * @throws IOException if the disk fails
   */
  public Table read(TableName table, Collection<String> columns) throws IOException {
    TableFiles files = new TableFiles(table, directory);
    return whole(table, files, chosen(files, columns));
  }

  /**
   * A whole table, empty if the study has none of that name.
   *
   * @throws UnreadableResults if it is damaged
   * @throws IOException if the disk fails
   */
  public Optional<Table> find(TableName table) throws IOException {
    return has(table) ? Optional.of(read(table)) : Optional.empty();
  }

  /**
   * A whole table that has at least some columns, empty if the study has none of that name.
   *
   * @throws UnreadableResults if it is damaged, or lacks one of the columns
   * @throws IOException if the disk fails
   */
  public Optional<Table> find(TableName table, Collection<String> needed) throws IOException {
    if (!has(table)) {
      return Optional.empty();
    }
    TableFiles files = new TableFiles(table, directory);
    chosen(files, needed);
    return Optional.of(whole(table, files, files.columns()));
  }

  /**
   * Hands the rows of a table to {@code sink}, in slices that memory holds whatever the table's
   * size.
   *
   * @throws UnreadableResults if it is missing or damaged, or lacks one of the columns
   * @throws IOException if the disk fails, or the sink does
   */
  public void scan(TableName table, Collection<String> columns, SliceSink sink) throws IOException {
    TableFiles files = new TableFiles(table, directory);
    int capacity = Math.toIntExact(Math.min(SLICE_ROWS, files.rows()));
    files.read(new Slices(table, chosen(files, columns), capacity, sink));
  }

  private static Table whole(TableName table, TableFiles files, Map<String, ColumnType> columns)
      throws IOException {
    if (files.rows() > Integer.MAX_VALUE) {
      throw files.damaged("it has " + files.rows() + " rows, too many for memory");
    }
    List<Table> slices = new ArrayList<>();
    files.read(new Slices(table, columns, (int) files.rows(), slices::add));
    return slices.get(0);
  }

  private static Map<String, ColumnType> chosen(TableFiles files, Collection<String> columns)
      throws UnreadableResults {
    Map<String, ColumnType> chosen = new LinkedHashMap<>();
    for (String column : columns) {
      ColumnType type = files.columns().get(column);
      if (type == null) {
        throw files.damaged("it has no column " + column);
      }
      chosen.put(column, type);
    }
    return chosen;
  }
}
