package org.sweep.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sweep.store.ResultDescription;

/**
 * Writes {@code summary/summary.parquet} and {@code curves/curves.parquet} from {@code trials} and
 * {@code steps}.
 */
public final class WriteAggregates {
  private final ResultTables tables;

  /** Aggregates of {@code tables}. */
  public WriteAggregates(ResultTables tables) {
    this.tables = tables;
  }

  /**
   * What was written.
   *
   * @param paths the files
   * @param summary the rows of {@code summary}, in the order of the study's axes and metrics
   */
  public record Result(List<String> paths, List<SummaryRow> summary) {
    /** Copies the lists. */
    public Result {
      paths = List.copyOf(paths);
      summary = List.copyOf(summary);
    }
  }

  /**
   * Computes and writes both tables.
   *
   * @throws IOException if they cannot be written
   */
  public Result execute() throws IOException {
    ResultDescription description = tables.description();
    Dataset<Row> summary = tables.query(SqlText.summary(description));
    String summaryPath =
        tables.write(Summary.TABLE, summary, List.of("configuration_id", "metric", "value_at"));
    return new Result(List.of(summaryPath, writeCurves()), Summary.read(tables));
  }

  private String writeCurves() throws IOException {
    Broadcast<CurvePlan> plan = tables.broadcast(CurvePlan.of(tables));
    try {
      List<String> order = List.of("configuration_id", "metric", "step");
      return tables.write(Curves.TABLE, Curves.compute(tables, plan), order);
    } finally {
      plan.destroy();
    }
  }
}
