package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bundles of a result directory that a run has made. */
@ExtendWith(LocalMaster.class)
class ExportFormatsTest {
  private static final String STUDY =
      """
      study: field
      description: Two methods on a rotation.
      problem: {type: linear-field, imaginary: 5, steps: 40}
      grid: {optimizer: [sgd, extragradient], learning-rate: [0.05, 0.1, 1e3]}
      seeds: 2
      """;

  @TempDir private static Path folder;
  private static Path results;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void run() throws IOException {
    results = Verbs.results(folder, STUDY);
  }

  @Test
  void csvFilesHoldWhatTheTablesHold() throws Exception {
    assertThat(export("csv")).as(err.toString()).isZero();
    Path bundle = results.resolve("export/csv");
    assertThat(out.toString()).endsWith("csv: " + bundle + "\n");
    assertThat(bundle.resolve("README.md")).isNotEmptyFile();
    for (String table : List.of("trials", "summary", "curves", "stability", "convergence")) {
      List<Long> counts = rowsAndDifferences(table, bundle.resolve(table + ".csv"));
      assertThat(counts.get(0)).as(table).isPositive();
      assertThat(counts.subList(1, 3)).as(table).containsOnly(0L);
    }
  }

  @Test
  void everyColumnOfEveryTableHasAMeaning() throws IOException {
    assertThat(export("csv")).as(err.toString()).isZero();
    assertThat(Files.readAllLines(results.resolve("export/csv/README.md")))
        .filteredOn(line -> line.startsWith("| `"))
        .hasSizeGreaterThan(100)
        .allMatch(line -> line.matches("\\| `\\w+` \\| (text|real|whole|flag) \\| .+ \\|"));
  }

  @ParameterizedTest
  @CsvSource({"markdown, README.md", "latex, main.tex", "npz, curves_distance.npz"})
  void everyFormatIsWritten(String format, String file) {
    assertThat(export(format)).as(err.toString()).isZero();
    assertThat(results.resolve("export").resolve(format).resolve(file)).isNotEmptyFile();
  }

  @Test
  void refusesOtherFormats() {
    assertThat(export("pdf")).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(err.toString())
        .contains("--format must be one of markdown, latex, csv, npz, but was pdf");
  }

  @Test
  void refusesWhatIsNoResultDirectory() {
    assertThat(command("export", folder.toString(), "--format", "csv"))
        .isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(err.toString()).contains("sweep: " + folder + "/study.yaml lacks provenance");
  }

  /** Without figures, which take longer than all the rest: {@code NotebookIT} has them. */
  private int export(String format) {
    return command("export", results.toString(), "--format", format, "--no-report");
  }

  private int command(String... arguments) {
    return Verbs.run(out, err, arguments);
  }

  /** Rows of a table, how many of them the file lacks, and how many the file has besides. */
  private static List<Long> rowsAndDifferences(String table, Path csv) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          "CREATE TABLE stored AS FROM read_parquet('%s/%s/*.parquet', union_by_name = true)"
              .formatted(results, table));
      statement.execute("CREATE TABLE written AS FROM stored LIMIT 0");
      statement.execute("COPY written FROM '%s' (HEADER, NULLSTR '')".formatted(csv));
      if (table.equals("trials")) {
        statement.execute("UPDATE stored SET reason = NULL WHERE reason = ''"); // one in CSV
      }
      return List.of(
          count(statement, "FROM stored"),
          count(statement, "FROM stored EXCEPT ALL FROM written"),
          count(statement, "FROM written EXCEPT ALL FROM stored"));
    }
  }

  private static long count(Statement statement, String rows) throws SQLException {
    try (ResultSet counted = statement.executeQuery("SELECT count(*) FROM (" + rows + ")")) {
      counted.next();
      return counted.getLong(1);
    }
  }
}
