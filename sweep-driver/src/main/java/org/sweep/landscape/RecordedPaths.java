package org.sweep.landscape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.sweep.analysis.ResultTables;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;
import org.sweep.schema.Tables;

/** Reads paths from {@code steps}, in one pass for all of them. */
public final class RecordedPaths {
  private static final String STRIDE = "stride";

  /** What is measured of a point beside its variables: the first of these that is recorded. */
  private static final List<String> DISTANCES = List.of("distance", "field_norm");

  private final ResultTables tables;

  /** Paths of {@code tables}. */
  public RecordedPaths(ResultTables tables) {
    this.tables = tables;
  }

  /**
   * Trials on one plane.
   *
   * @param plane the variables
   * @param trials which trials
   */
  public record Request(Plane plane, List<PathTrial> trials) {
    /** Copies the list. */
    public Request {
      trials = List.copyOf(trials);
    }
  }

  /** The metric that is the distance of path points; empty text if none is recorded. */
  public String distance() {
    List<String> recorded = tables.description().metrics().stream().map(Metric::name).toList();
    return DISTANCES.stream().filter(recorded::contains).findFirst().orElse("");
  }

  /**
   * The paths by trial id; a trial of which nothing finite is recorded has none.
   *
   * @param requests trials, each in one of them
   * @param most points of a path; longer ones keep every k-th step and their last
   */
  public Map<String, RecordedPath> read(Collection<Request> requests, int most) {
    Map<String, PathTrial> trials = new HashMap<>();
    Map<String, Plane> planes = new HashMap<>();
    List<Row> chosen = new ArrayList<>();
    for (Request request : requests) {
      for (PathTrial trial : request.trials()) {
        trials.put(trial.trialId(), trial);
        planes.put(trial.trialId(), request.plane());
        chosen.add(RowFactory.create(trial.trialId(), trial.steps(), stride(trial, most)));
      }
    }
    Map<String, List<PathPoint>> points = new HashMap<>();
    for (Row row : rows(chosen, planes.values())) {
      String id = row.getAs("trial_id");
      add(points.computeIfAbsent(id, absent -> new ArrayList<>()), row, planes.get(id));
    }
    Map<String, RecordedPath> paths = new HashMap<>();
    points.forEach((id, list) -> paths.put(id, new RecordedPath(trials.get(id), list)));
    return paths;
  }

  private static long stride(PathTrial trial, int most) {
    return Math.max(1, (trial.steps() + most - 1) / most);
  }

  private List<Row> rows(List<Row> chosen, Collection<Plane> planes) {
    List<Column> columns =
        List.of(Tables.TRIAL_ID, Column.whole("last_step"), Column.whole(STRIDE));
    tables.made(columns, chosen).createOrReplaceTempView("chosen_paths");
    List<String> values =
        new ArrayList<>(planes.stream().flatMap(plane -> plane.variables().stream()).toList());
    if (!distance().isEmpty()) {
      values.add(distance());
    }
    String sql =
        """
        SELECT steps.trial_id, steps.step, %s
        FROM steps JOIN chosen_paths ON steps.trial_id = chosen_paths.trial_id
        WHERE step %% stride = 0 OR step = last_step ORDER BY trial_id, step
        """
            .formatted(String.join(", ", values.stream().distinct().toList()));
    return chosen.isEmpty() ? List.of() : tables.query(sql).collectAsList();
  }

  private void add(List<PathPoint> points, Row row, Plane plane) {
    Double x = row.getAs(plane.x());
    Double y = row.getAs(plane.y());
    Double distance = distance().isEmpty() ? null : row.getAs(distance());
    if (x != null && y != null && Double.isFinite(x) && Double.isFinite(y)) {
      double known = distance == null ? Double.NaN : distance;
      points.add(new PathPoint(row.<Long>getAs("step"), x, y, known));
    }
  }
}
