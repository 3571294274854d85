package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A result directory as a DuckDB user sees it: {@code steps}, {@code trials} and {@code summary}.
 */
public final class Duck implements AutoCloseable {
  private final Connection connection;

  /** Opens a result directory. */
  public Duck(Path directory) throws SQLException, IOException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      for (String table : tables(directory)) {
        statement.execute(
            "CREATE VIEW %s AS SELECT * FROM '%s/%s/*.parquet'".formatted(table, directory, table));
      }
    }
  }

  private static List<String> tables(Path directory) throws IOException {
    List<String> tables = new ArrayList<>();
    for (String table : List.of("steps", "trials", "summary")) {
      Path folder = directory.resolve(table);
      if (Files.isDirectory(folder) && !files(folder).isEmpty()) {
        tables.add(table);
      }
    }
    return tables;
  }

  /** The rows of a query, each as a list of its columns. */
  public List<List<Object>> rows(String sql) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(result.getObject(column));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** The files of a folder, sorted. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** When each file of a folder was written, in milliseconds, by name. */
  public static Map<String, Long> modified(Path folder) throws IOException {
    Map<String, Long> times = new TreeMap<>();
    for (Path file : files(folder)) {
      times.put(file.getFileName().toString(), Files.getLastModifiedTime(file).toMillis());
    }
    return times;
  }

  static void assertClose(Object actual, double expected) {
    assertThat((double) actual).isCloseTo(expected, within(1e-12));
  }
}
