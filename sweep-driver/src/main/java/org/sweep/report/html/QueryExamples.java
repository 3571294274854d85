package org.sweep.report.html;

import org.sweep.report.table.Pivot;
import org.sweep.schema.Metric;
import org.sweep.store.TableSpec;

/** Lines that a reader can paste to ask the tables more. */
final class QueryExamples {
  private QueryExamples() {}

  static String duckDb(Pivot pivot) {
    TableSpec table = pivot.description().table();
    Metric metric = pivot.description().metric(table.metric());
    return """
        -- in the result directory
        SELECT %1$s, %2$s, count(*) AS n, avg(%3$s) AS mean
        FROM 'trials/*.parquet' WHERE outcome = 'completed'
        GROUP BY ALL ORDER BY mean %4$s;

        SELECT * FROM 'summary/*.parquet' WHERE metric = '%5$s' AND value_at = '%6$s';

        SELECT trial_id, step, %5$s FROM 'steps/*.parquet'
        WHERE %5$s IS NOT NULL ORDER BY trial_id, step;
        """
        .formatted(
            table.rows(),
            table.columns(),
            table.at().columnOf(metric).name(),
            metric.better() == Metric.Better.LOWER ? "ASC" : "DESC",
            metric.name(),
            table.at().word());
  }

  static String spark() {
    return """
        spark.read.parquet("steps").createOrReplaceTempView("steps")
        spark.read.parquet("trials").createOrReplaceTempView("trials")
        """;
  }

  static String pandas() {
    return """
        import pandas
        summary = pandas.read_parquet("summary/summary.parquet")
        """;
  }
}
