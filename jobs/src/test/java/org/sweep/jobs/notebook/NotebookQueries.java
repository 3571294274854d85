package org.sweep.jobs.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sweep.notebooks.display.NumberText;

/**
 * The queries of a notebook, run as its kernel would run them, beside what the notebook shows in
 * place.
 *
 * @param notebook a notebook of a flavour that speaks SQL in Python
 * @param results the result directory
 */
record NotebookQueries(NotebookFile notebook, Path results) {
  private static final Pattern QUERY =
      Pattern.compile("sql\\(\"\"\"\\n(.*?)\\n\"\"\"\\)", Pattern.DOTALL);

  /** What runs a query. */
  private interface Engine {
    List<List<Object>> rows(String query) throws Exception;
  }

  /** The queries by the ids of their cells. */
  Map<String, String> queries() {
    Map<String, String> queries = new LinkedHashMap<>();
    for (String id : notebook.ids()) {
      Matcher query = QUERY.matcher(notebook.source(id));
      if (query.find()) {
        queries.put(id, query.group(1));
      }
    }
    return queries;
  }

  /** Asserts that DuckDB gives what is shown. */
  void assertShownByDuckDb() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (Path table : tables()) {
        statement.execute(
            "CREATE VIEW %s AS SELECT * FROM read_parquet('%s/*.parquet', union_by_name = true)"
                .formatted(table.getFileName(), table));
      }
      assertShown(query -> rows(statement, query));
    }
  }

  /** Asserts that Spark gives what is shown. */
  void assertShownBySpark() throws Exception {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "1")
            .getOrCreate()) {
      for (Path table : tables()) {
        spark
            .read()
            .option("mergeSchema", "true")
            .parquet(table.toUri().toString())
            .createOrReplaceTempView(table.getFileName().toString());
      }
      assertShown(
          query -> spark.sql(query).collectAsList().stream().map(NotebookQueries::cells).toList());
    }
  }

  private void assertShown(Engine engine) throws Exception {
    for (Map.Entry<String, String> query : queries().entrySet()) {
      List<List<String>> shown = shown(query.getKey());
      int columns = shown.get(0).size();
      List<List<String>> found = new ArrayList<>();
      for (List<Object> row : engine.rows(query.getValue())) {
        found.add(
            row.subList(row.size() - columns, row.size()).stream()
                .map(NotebookQueries::text)
                .toList());
      }
      assertThat(found).as(query.getKey()).containsExactlyInAnyOrderElementsOf(shown);
    }
  }

  /** The rows of the table that a cell shows, without their labels. */
  private List<List<String>> shown(String id) {
    List<String> fields = notebook.fields(id);
    int width = notebook.columns(id);
    List<List<String>> rows = new ArrayList<>();
    for (int start = width; start < fields.size(); start += width) {
      rows.add(fields.subList(start + 1, start + width));
    }
    return rows;
  }

  private List<Path> tables() throws Exception {
    try (Stream<Path> folders = Files.list(results)) {
      List<Path> tables = new ArrayList<>();
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        try (Stream<Path> files = Files.list(folder)) {
          if (files.anyMatch(file -> file.toString().endsWith(".parquet"))) {
            tables.add(folder);
          }
        }
      }
      return tables;
    }
  }

  private static List<List<Object>> rows(Statement statement, String query) throws Exception {
    List<List<Object>> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getObject(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<Object> cells(Row row) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(row.get(i));
    }
    return cells;
  }

  private static String text(Object value) {
    if (value == null || value.equals(Double.NaN)) {
      return "";
    }
    return value instanceof Number number
        ? NumberText.rounded(number.doubleValue())
        : value.toString();
  }
}
