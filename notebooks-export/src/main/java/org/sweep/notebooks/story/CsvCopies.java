package org.sweep.notebooks.story;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.sweep.notebooks.artifact.ArtifactCopies;
import org.sweep.notebooks.table.CsvFile;
import org.sweep.notebooks.table.ResultTables;
import org.sweep.notebooks.table.Row;
import org.sweep.notebooks.table.TableName;

/**
 * Copies of Parquet as CSV beside the tables that a report writes, for notebooks where nothing
 * reads Parquet: {@code tables/trials.csv} without stack traces, {@code tables/curves.csv}, of a
 * large study only the configurations that figures show, and of artifacts only the rows that
 * figures show.
 */
public final class CsvCopies {
  /** Rows of curves beyond which only those that figures show are copied. */
  private static final int MOST_ROWS = 50_000;

  /** Panels of a figure, as in the notebook's code. */
  private static final int PANELS = 12;

  private final Evidence evidence;
  private final ResultTables tables;
  private final Path folder;

  /** Copies within the result directory of {@code evidence}. */
  CsvCopies(Evidence evidence) {
    this.evidence = evidence;
    this.tables = new ResultTables(evidence.directory());
    this.folder = evidence.directory().resolve("tables");
  }

  /**
   * Writes them, where their tables are there.
   *
   * @throws IOException if a table is damaged, or the folder cannot be written
   */
  public void execute() throws IOException {
    if (tables.has(TableName.TRIALS)) {
      write(TableName.TRIALS, Set.of("study", "error"), Set.of());
    }
    if (tables.has(TableName.CURVES)) {
      write(TableName.CURVES, Set.of("study"), shown());
    }
    new ArtifactCopies(evidence.artifacts()).execute();
  }

  /** The configurations of the curves that figures show; none if all are copied. */
  private Set<String> shown() throws IOException {
    int[] rows = {0};
    tables.scan(TableName.CURVES, List.of("configuration_id"), slice -> rows[0] += slice.size());
    if (rows[0] <= MOST_ROWS || evidence.table(TableName.TRIALS).isEmpty()) {
      return Set.of();
    }
    List<String> others = new ArrayList<>(evidence.axes());
    others.remove(evidence.study().shown().columns());
    Map<String, List<Row>> panels =
        new LinkedHashMap<>(
            Rows.grouped(
                evidence.labels(), evidence.table(TableName.TRIALS).get().stream(), others));
    Set<String> configurations = new HashSet<>();
    panels.values().stream()
        .limit(PANELS)
        .flatMap(List::stream)
        .forEach(row -> configurations.add(row.text("configuration_id").orElse("")));
    return configurations;
  }

  private void write(TableName name, Set<String> left, Set<String> configurations)
      throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(name.folder() + ".csv");
    Path unfinished = folder.resolve(name.folder() + ".csv.unfinished");
    List<String> columns =
        tables.columns(name).keySet().stream().filter(column -> !left.contains(column)).toList();
    Predicate<Row> kept =
        row ->
            configurations.isEmpty()
                || configurations.contains(row.text("configuration_id").orElse(""));
    try {
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        new CsvFile(name, columns, kept).write(tables, out);
      }
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
