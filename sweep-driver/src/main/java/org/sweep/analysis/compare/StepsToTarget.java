package org.sweep.analysis.compare;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.contest.Run;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;

/**
 * When trials reached the study's target.
 *
 * @param steps by trial id the step at which it did; empty if it never did
 */
public record StepsToTarget(Map<String, OptionalLong> steps) {
  private static final String TABLE = "convergence";
  private static final String COLUMN = "steps_to_target";

  /** Copies the map. */
  public StepsToTarget {
    steps = Map.copyOf(steps);
  }

  /**
   * What the table {@code convergence} of a result directory says; nothing where there is none.
   *
   * @throws IOException if it cannot be read
   */
  public static StepsToTarget read(ResultTables tables) throws IOException {
    Map<String, OptionalLong> steps = new LinkedHashMap<>();
    List<Column> columns = List.of(Tables.TRIAL_ID, Column.whole(COLUMN));
    for (Row row : tables.readDerived(TABLE, columns).collectAsList()) {
      Long reached = row.getAs(COLUMN);
      steps.put(
          row.getAs(Tables.TRIAL_ID.name()),
          reached == null ? OptionalLong.empty() : OptionalLong.of(reached));
    }
    return new StepsToTarget(steps);
  }

  /** Whether a trial reached the target. */
  boolean isKnown() {
    return steps.values().stream().anyMatch(OptionalLong::isPresent);
  }

  /**
   * The steps of a trial, at least 1, so that ratios are defined; infinite if it never reached the
   * target.
   */
  double of(Run run) {
    OptionalLong reached = steps.getOrDefault(run.trialId(), OptionalLong.empty());
    return reached.isPresent() ? Math.max(1, reached.getAsLong()) : Double.POSITIVE_INFINITY;
  }
}
