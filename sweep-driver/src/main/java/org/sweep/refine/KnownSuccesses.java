package org.sweep.refine;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.threshold.Successes;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.trial.ContentId;

/** Which trials of a result directory succeeded, by the rule that its description has. */
public final class KnownSuccesses {
  private final SparkSession spark;
  private final Storage storage;
  private final ResultLayout layout;

  /** Successes in the result directory at {@code layout}. */
  public KnownSuccesses(SparkSession spark, Storage storage, ResultLayout layout) {
    this.spark = spark;
    this.storage = storage;
    this.layout = layout;
  }

  /**
   * Reads them from the Parquet that is there now.
   *
   * @return whether a trial succeeded; those of which nobody knows are absent
   * @throws IOException if the directory cannot be read
   */
  public Map<ContentId, Boolean> read() throws IOException {
    Map<ContentId, Boolean> known = new HashMap<>();
    try (ResultTables tables = ResultTables.open(spark, storage, layout)) {
      if (Successes.of(tables).isPresent()) {
        String sql = "SELECT trial_id, success FROM successes WHERE success IS NOT NULL";
        for (Row row : tables.query(sql).collectAsList()) {
          known.put(new ContentId(row.getAs("trial_id")), row.getAs("success"));
        }
      }
    }
    return known;
  }
}
