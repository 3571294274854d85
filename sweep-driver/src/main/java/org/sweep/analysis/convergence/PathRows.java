package org.sweep.analysis.convergence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.sweep.analysis.ResultTables;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;

/**
 * The rows of {@code convergence_bins}: joins the parts of a path that several tasks read, in the
 * order of their steps, so that sums are the same however many there are.
 */
final class PathRows implements FlatMapFunction<Iterable<PathBins>, Row> {
  private static final long serialVersionUID = 1;

  /**
   * Reads {@code steps} once. {@code bins.sql} says in SQL what the rows are; there every step
   * costs a hash of its trial's id.
   */
  static Dataset<Row> of(ResultTables tables, Broadcast<PathPlan> plan) {
    JavaRDD<Row> rows =
        tables
            .tally(new PathPlan.Cut(plan))
            .keyBy(PathBins::trial)
            .groupByKey()
            .values()
            .flatMap(new PathRows());
    List<Column> columns =
        new ArrayList<>(List.of(Tables.TRIAL_ID, Column.whole("bin"), Column.whole("part")));
    columns.addAll(PathBin.columns());
    return tables.made(columns, rows);
  }

  @Override
  public Iterator<Row> call(Iterable<PathBins> parts) {
    List<PathBins> ordered = new ArrayList<>();
    parts.forEach(ordered::add);
    ordered.sort(Comparator.comparingLong(PathBins::firstStep));
    PathBins whole = ordered.get(0);
    ordered.subList(1, ordered.size()).forEach(whole::add);
    return whole.rows().stream().map(row -> RowFactory.create(row.toArray())).iterator();
  }
}
