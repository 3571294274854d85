package org.sweep.analysis.artifact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.sweep.analysis.SqlTemplate;
import org.sweep.analysis.artifact.PointDensity.Cell;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;

/**
 * Counts the points of the plane that trials generated, and the real ones, in cells of a square
 * around the real ones. Spark counts; the driver sees cells alone.
 */
public final class PointDensities {
  /** Steps of a trial that are counted. */
  public static final int MOST_STEPS = 7;

  private final ArtifactTables tables;

  /** Densities of the points in {@code tables}. */
  public PointDensities(ArtifactTables tables) {
    this.tables = tables;
  }

  /**
   * Those of all trials in their order: real points first, then by step; none for trials whose
   * points are not of the plane.
   *
   * @throws IOException if the artifacts cannot be read
   */
  public List<PointDensity> read() throws IOException {
    Map<String, Extent> extents = Extent.common(extents());
    if (extents.isEmpty() || !tables.open("samples")) {
      return List.of();
    }
    tables.chooseSteps("samples", MOST_STEPS);
    makeExtents(extents);
    String sql =
        SqlTemplate.filled(
            PointDensities.class, "density.sql", Map.of("cells", PointDensity.CELLS));
    Map<Key, List<Row>> byPicture = new LinkedHashMap<>();
    for (Row row : tables.query(sql).collectAsList()) {
      Key key = new Key(tables.trial(row), Optional.ofNullable(row.<Long>getAs("step")));
      byPicture.computeIfAbsent(key, absent -> new ArrayList<>()).add(row);
    }
    return tables
        .trials()
        .flatMap(trial -> byPicture.keySet().stream().filter(key -> key.trial.equals(trial)))
        .map(key -> density(key, extents.get(key.trial.trialId()), byPicture.get(key)))
        .toList();
  }

  private record Key(ArtifactTrial trial, Optional<Long> step) {}

  private static PointDensity density(Key key, Extent extent, List<Row> rows) {
    long outside = 0;
    List<Cell> cells = new ArrayList<>();
    for (Row row : rows) {
      long points = row.<Long>getAs("points");
      if (row.getAs("cell_x") == null) {
        outside += points;
      } else {
        int x = row.<Integer>getAs("cell_x");
        cells.add(new Cell(x, row.<Integer>getAs("cell_y"), points));
      }
    }
    return new PointDensity(key.trial, key.step, extent, outside, cells);
  }

  /** The square around the real points of each trial of the plane. */
  private Map<String, Extent> extents() throws IOException {
    Map<String, Integer> dimensions = tables.dimensions();
    Map<String, Extent> extents = new LinkedHashMap<>();
    if (!dimensions.containsValue(2)) {
      return extents;
    }
    String sql =
        """
        SELECT trial_id, min(x_0) AS west, max(x_0) AS east, min(x_1) AS south, max(x_1) AS north
        FROM real_samples GROUP BY trial_id
        """;
    for (Row row : tables.query(sql).collectAsList()) {
      String trial = row.getAs("trial_id");
      if (dimensions.get(trial) == 2) {
        Extent points =
            Extent.around(
                row.<Double>getAs("west"),
                row.<Double>getAs("east"),
                row.<Double>getAs("south"),
                row.<Double>getAs("north"));
        extents.put(trial, points.withMargin());
      }
    }
    return extents;
  }

  private void makeExtents(Map<String, Extent> extents) {
    List<Row> rows = new ArrayList<>();
    extents.forEach(
        (trial, extent) ->
            rows.add(RowFactory.create(trial, extent.left(), extent.bottom(), extent.side())));
    List<Column> columns =
        List.of(
            Tables.TRIAL_ID, Column.real("west"), Column.real("south"), Column.real("side_length"));
    tables.make("extents", columns, rows);
  }
}
