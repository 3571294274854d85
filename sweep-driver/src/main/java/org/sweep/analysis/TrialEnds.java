package org.sweep.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.sweep.schema.Column;
import org.sweep.trial.AxisValue;

/** How the trials of a result directory ended, and where they ran. */
public final class TrialEnds {
  /** The order of what is no failure; every other word comes before. */
  private static final List<String> FAILURES_FIRST = List.of("diverged", "pruned", "plateaued");

  /** Where the rows come from, in SQL over {@code trials}. */
  public static final String ORIGINS =
      """
      SELECT code_version, backend, count(*) AS trials, count(DISTINCT host) AS hosts,
        coalesce(sum(seconds), 0.0) AS seconds
      FROM trials GROUP BY code_version, backend ORDER BY trials DESC, code_version, backend
      """;

  private final ResultTables tables;

  /** Questions to {@code tables}. */
  public TrialEnds(ResultTables tables) {
    this.tables = tables;
  }

  /**
   * A trial that did not complete.
   *
   * @param trialId its id
   * @param configurationId its configuration
   * @param axes its configuration's values on all axes
   * @param seed its seed
   * @param outcome the word of its outcome
   * @param reason one sentence
   * @param steps updates that it made
   */
  public record Incomplete(
      String trialId,
      String configurationId,
      List<AxisValue> axes,
      long seed,
      String outcome,
      String reason,
      long steps) {}

  /**
   * Trials that one version of Sweep ran on one backend.
   *
   * @param codeVersion version and commit
   * @param backend linear algebra backend and library
   * @param trials how many
   * @param hosts on how many hosts
   * @param seconds their wall time together
   */
  public record Origin(
      String codeVersion, String backend, long trials, long hosts, double seconds) {}

  /** How many trials ended with each outcome, by its word. */
  public SortedMap<String, Long> outcomes() {
    SortedMap<String, Long> outcomes = new TreeMap<>();
    tables
        .query("SELECT outcome, count(*) AS n FROM trials GROUP BY outcome")
        .collectAsList()
        .forEach(row -> outcomes.put(row.getAs("outcome"), row.getAs("n")));
    return outcomes;
  }

  /** At most {@code most} trials that did not complete: failures first, then as the study goes. */
  public List<Incomplete> incomplete(int most) {
    List<Column> axes = tables.description().axisColumns();
    String sql =
        """
        SELECT * FROM trials WHERE outcome <> 'completed'
        ORDER BY CASE outcome WHEN 'diverged' THEN 1 WHEN 'pruned' THEN 2 WHEN 'plateaued' THEN 3 ELSE 0 END,
          configuration_id, seed LIMIT %d
        """
            .formatted(most);
    return tables.query(sql).collectAsList().stream()
        .map(row -> incomplete(row, axes))
        .sorted(order())
        .toList();
  }

  private Comparator<Incomplete> order() {
    return Comparator.comparing((Incomplete trial) -> FAILURES_FIRST.indexOf(trial.outcome()))
        .thenComparing(Incomplete::axes, AxisOrder.ofPoints(tables.description().axes()))
        .thenComparing(Incomplete::seed);
  }

  /** Where the rows come from. */
  public List<Origin> origins() {
    return tables.query(ORIGINS).collectAsList().stream().map(TrialEnds::origin).toList();
  }

  private static Incomplete incomplete(Row row, List<Column> axes) {
    return new Incomplete(
        row.getAs("trial_id"),
        row.getAs("configuration_id"),
        AxisCells.of(axes, row::getAs),
        row.<Long>getAs("seed"),
        row.getAs("outcome"),
        row.getAs("reason"),
        row.<Long>getAs("steps"));
  }

  private static Origin origin(Row row) {
    return new Origin(
        row.getAs("code_version"),
        row.getAs("backend"),
        row.<Long>getAs("trials"),
        row.<Long>getAs("hosts"),
        row.<Double>getAs("seconds"));
  }
}
