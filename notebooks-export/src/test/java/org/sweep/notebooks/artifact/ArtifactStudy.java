package org.sweep.notebooks.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sweep.notebooks.table.Axis;
import org.sweep.notebooks.table.ColumnType;
import org.sweep.notebooks.table.ParquetTable;
import org.sweep.notebooks.table.ResultTables;
import org.sweep.notebooks.table.TableName;

/** A made-up result directory of trials that left artifacts. */
final class ArtifactStudy {
  static final List<Axis> AXES =
      List.of(
          new Axis("optimizer", ColumnType.TEXT, List.of("sgd", "adam")),
          new Axis("momentum", ColumnType.REAL, List.of(0.9, 0.5)));

  private final Path directory;
  private final List<Object[]> trials = new ArrayList<>();

  ArtifactStudy(Path directory) {
    this.directory = directory;
  }

  Path directory() {
    return directory;
  }

  /** A trial that left a folder, perhaps empty. */
  Path trial(String id, String optimizer, Double momentum, long seed) throws IOException {
    withoutArtifacts(id, optimizer, momentum, seed);
    return Files.createDirectories(directory.resolve("artifacts").resolve(id));
  }

  void withoutArtifacts(String id, String optimizer, Double momentum, long seed) {
    trials.add(new Object[] {id, optimizer + momentum, optimizer, momentum, seed});
  }

  /** The trials that are drawn. */
  PicturedTrials pictured() throws IOException {
    new ParquetTable(
            directory.resolve("trials/trials.parquet"),
            "binary trial_id (UTF8); binary configuration_id (UTF8); binary optimizer (UTF8); "
                + "double momentum; int64 seed")
        .write(trials.toArray(Object[][]::new));
    return PicturedTrials.of(directory, AXES, new ResultTables(directory).read(TableName.TRIALS));
  }

  PicturedArtifacts artifacts() throws IOException {
    return new PicturedArtifacts(directory, pictured());
  }

  /** Generated points of some dimensions, all numbers {@code value}. */
  static void samples(Path folder, int dimensions, List<Long> steps, int points, double value)
      throws IOException {
    List<Object[]> rows = new ArrayList<>();
    for (long step : steps) {
      for (long index = 0; index < points; index++) {
        rows.add(row(List.of("sgd", step, index), dimensions, value));
      }
    }
    write(
        folder,
        "samples",
        "binary optimizer (UTF8); int64 step; int64 index; " + coordinates(dimensions),
        rows);
  }

  /** Real points of some dimensions, all numbers {@code value}. */
  static void real(Path folder, int dimensions, int points, double value) throws IOException {
    List<Object[]> rows = new ArrayList<>();
    for (long index = 0; index < points; index++) {
      rows.add(row(List.of(7L, index), dimensions, value));
    }
    write(folder, "real_samples", "int64 seed; int64 index; " + coordinates(dimensions), rows);
  }

  static void write(Path folder, String name, String columns, List<Object[]> rows)
      throws IOException {
    new ParquetTable(folder.resolve(name + ".parquet"), columns)
        .write(rows.toArray(Object[][]::new));
  }

  private static Object[] row(List<Object> first, int dimensions, double value) {
    List<Object> row = new ArrayList<>(first);
    IntStream.range(0, dimensions).forEach(i -> row.add(value));
    return row.toArray();
  }

  private static String coordinates(int dimensions) {
    return IntStream.range(0, dimensions)
        .mapToObj(i -> "double x_" + i)
        .collect(Collectors.joining("; "));
  }
}
