package org.sweep.schema;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns that the tables of one study have beside those of every study. All its rows have
 * them: null where an axis does not apply, or where a trial's problem lacks a metric or a fact.
 *
 * @param axes a column per axis of the grid
 * @param metrics the metrics of all problems of the grid
 * @param facts further columns of {@code trials}: what is known of a trial beside its metrics
 */
public record StudyColumns(List<Column> axes, List<Metric> metrics, List<Column> facts)
    implements Serializable {
  /** Copies the lists, and refuses two columns of one name. */
  public StudyColumns {
    axes = List.copyOf(axes);
    metrics = List.copyOf(metrics);
    facts = List.copyOf(facts);
    requireDistinct("steps", Tables.steps(axes, metrics));
    requireDistinct("trials", Tables.trials(axes, metrics, facts));
  }

  /** The columns of {@code steps}, in order. */
  public List<Column> steps() {
    return Tables.steps(axes, metrics);
  }

  /** The columns of {@code trials}, in order. */
  public List<Column> trials() {
    return Tables.trials(axes, metrics, facts);
  }

  private static void requireDistinct(String table, List<Column> columns) {
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(
            "columns of " + table + " must be distinct, but two are called " + column.name());
      }
    }
  }
}
