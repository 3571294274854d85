package org.sweep.analysis.artifact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.sweep.analysis.artifact.ScoreGrid.Point;

/** Reads the discriminator's scores over the plane, with some generated points. */
public final class ScoreGrids {
  /** Steps of a trial that are read. */
  public static final int MOST_STEPS = 4;

  /** Generated points of a step, the first. */
  public static final int MOST_POINTS = 300;

  private final ArtifactTables tables;

  /** The scores in {@code tables}. */
  public ScoreGrids(ArtifactTables tables) {
    this.tables = tables;
  }

  /**
   * Those of all trials in their order, then by step.
   *
   * @throws IOException if the artifacts cannot be read
   */
  public List<ScoreGrid> read() throws IOException {
    if (!tables.open("scores")) {
      return List.of();
    }
    tables.chooseSteps("scores", MOST_STEPS);
    Map<Key, List<Row>> grids = new LinkedHashMap<>();
    String sql =
        """
        SELECT scores.trial_id, scores.step, x_0, x_1, score
        FROM scores JOIN chosen_steps
        ON scores.trial_id = chosen_steps.trial_id AND scores.step = chosen_steps.step
        ORDER BY scores.trial_id, scores.step, x_1, x_0
        """;
    for (Row row : tables.query(sql).collectAsList()) {
      grids.computeIfAbsent(key(row), absent -> new ArrayList<>()).add(row);
    }
    Map<Key, List<Point>> points = points();
    return tables
        .trials()
        .flatMap(trial -> grids.keySet().stream().filter(key -> key.trial.equals(trial)))
        .map(key -> grid(key, grids.get(key), points.getOrDefault(key, List.of())))
        .toList();
  }

  private record Key(ArtifactTrial trial, long step) {}

  private Key key(Row row) {
    return new Key(tables.trial(row), row.<Long>getAs("step"));
  }

  private static ScoreGrid grid(Key key, List<Row> rows, List<Point> points) {
    TreeSet<Double> across = new TreeSet<>();
    TreeSet<Double> up = new TreeSet<>();
    List<Double> scores = new ArrayList<>();
    for (Row row : rows) {
      across.add(row.<Double>getAs("x_0"));
      up.add(row.<Double>getAs("x_1"));
      scores.add(row.<Double>getAs("score"));
    }
    return new ScoreGrid(key.trial, key.step, List.copyOf(across), List.copyOf(up), scores, points);
  }

  private Map<Key, List<Point>> points() throws IOException {
    Map<Key, List<Point>> points = new HashMap<>();
    if (!tables.open("samples")) {
      return points;
    }
    String sql =
        """
        SELECT samples.trial_id, samples.step, x_0, x_1
        FROM samples JOIN chosen_steps
        ON samples.trial_id = chosen_steps.trial_id AND samples.step = chosen_steps.step
        WHERE index < %d AND x_0 IS NOT NULL AND x_1 IS NOT NULL ORDER BY index
        """
            .formatted(MOST_POINTS);
    for (Row row : tables.query(sql).collectAsList()) {
      Point point = new Point(row.<Double>getAs("x_0"), row.<Double>getAs("x_1"));
      points.computeIfAbsent(key(row), absent -> new ArrayList<>()).add(point);
    }
    return points;
  }
}
