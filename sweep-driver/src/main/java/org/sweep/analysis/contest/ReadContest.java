package org.sweep.analysis.contest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.sweep.analysis.AxisCells;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SqlTemplate;
import org.sweep.schema.Column;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;

/** Reads the contest of a result directory: one row per trial comes to the driver. */
public final class ReadContest {
  private static final Set<String> FINISHED = Set.of("completed", "plateaued");

  private final ResultTables tables;

  /** The contest of {@code tables}. */
  public ReadContest(ResultTables tables) {
    this.tables = tables;
  }

  /** The query whose rows everything here is computed from. */
  public static String sql(ResultDescription description) {
    TableSpec table = description.table();
    List<String> axes = description.axisColumns().stream().map(Column::name).toList();
    String value = table.at().columnOf(description.metric(table.metric())).name();
    return SqlTemplate.filled(
        ReadContest.class, "contest.sql", Map.of("axes", axes, "value", value));
  }

  /** Runs the query. */
  public Contest execute() {
    ResultDescription description = tables.description();
    List<Column> axes = description.axisColumns();
    Map<String, Row> first = new LinkedHashMap<>();
    Map<String, List<Run>> runs = new LinkedHashMap<>();
    for (Row row : tables.query(sql(description)).collectAsList()) {
      String configuration = row.getAs("configuration_id");
      first.putIfAbsent(configuration, row);
      runs.computeIfAbsent(configuration, absent -> new ArrayList<>()).add(run(row));
    }
    List<Candidate> candidates = new ArrayList<>();
    first.forEach(
        (id, row) ->
            candidates.add(new Candidate(id, AxisCells.of(axes, row::getAs), runs.get(id))));
    return new Contest(description, candidates);
  }

  private static Run run(Row row) {
    Double value = row.getAs("value");
    boolean hasValue =
        FINISHED.contains(row.<String>getAs("outcome")) && value != null && Double.isFinite(value);
    return new Run(
        row.getAs("trial_id"),
        row.<Long>getAs("seed"),
        hasValue ? OptionalDouble.of(value) : OptionalDouble.empty());
  }
}
