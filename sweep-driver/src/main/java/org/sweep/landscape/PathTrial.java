package org.sweep.landscape;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.sweep.analysis.AxisCells;
import org.sweep.analysis.ResultTables;
import org.sweep.schema.Column;
import org.sweep.trial.AxisValue;

/**
 * A trial whose path can be drawn.
 *
 * @param trialId its id
 * @param axes its configuration's values on all axes
 * @param seed its seed
 * @param diverged whether it left the bounds of the stop rule
 * @param steps updates that it made
 */
public record PathTrial(
    String trialId, List<AxisValue> axes, long seed, boolean diverged, long steps) {
  /** More seeds of a configuration than these, its smallest, are not drawn. */
  public static final int MOST_SEEDS = 5;

  /** Copies the axes. */
  public PathTrial {
    axes = List.copyOf(axes);
  }

  /** The value on the axis {@code column}, null where it does not apply. */
  public Object on(String column) {
    return axes.stream()
        .filter(axis -> axis.column().name().equals(column))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no axis is called " + column))
        .value();
  }

  /** The trials with steps, at most {@link #MOST_SEEDS} of each configuration. */
  public static List<PathTrial> read(ResultTables tables) {
    List<Column> axes = tables.description().axisColumns();
    String sql =
        """
        SELECT * FROM (
          SELECT *, row_number() OVER (PARTITION BY configuration_id ORDER BY seed) AS place
          FROM trials WHERE outcome <> 'failed')
        WHERE place <= %d ORDER BY configuration_id, seed
        """
            .formatted(MOST_SEEDS);
    List<PathTrial> trials = new ArrayList<>();
    for (Row row : tables.query(sql).collectAsList()) {
      trials.add(
          new PathTrial(
              row.getAs("trial_id"),
              AxisCells.of(axes, row::getAs),
              row.<Long>getAs("seed"),
              "diverged".equals(row.getAs("outcome")),
              row.<Long>getAs("steps")));
    }
    return trials;
  }
}
