package org.sweep.analysis.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sweep.analysis.DerivedTable;
import org.sweep.analysis.ResultTables;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;
import org.sweep.schema.Tables;
import org.sweep.spec.Numbers;
import org.sweep.store.ResultDescription;

/**
 * The table {@code evaluation}: a row for each stored network that was scored on a test set. It is
 * no part of a report's own work, since networks need libraries that a report does without.
 */
public final class Evaluations {
  /** Names the table's folder and files. */
  public static final String NAME = "evaluation";

  /** Share of samples whose most probable class is their own. */
  public static final Column ACCURACY = Column.real("accuracy");

  /** The test accuracy that the trial itself recorded at its last step; null if it did not. */
  public static final Column RECORDED_ACCURACY = Column.real("recorded_accuracy");

  /** Samples of the test set. */
  public static final Column SAMPLES = Column.whole("samples");

  /** Harmonic mean of precision and recall. */
  public static final Column F1 = Column.real("f1");

  /** The confusion matrix as a text. */
  public static final Column CONFUSION = Column.text("confusion");

  private static final String METRIC = "test_accuracy";
  private static final String VIEW = "stored_evaluation";

  private Evaluations() {}

  /** The table with all its columns. */
  public static DerivedTable table(ResultDescription description) {
    DerivedTable shown = shown(description);
    List<Column> values = new ArrayList<>(shown.values());
    values.add(CONFUSION);
    return new DerivedTable(NAME, shown.caption(), shown.labels(), values);
  }

  /** The table without confusion matrices, which are too large for a page. */
  public static DerivedTable shown(ResultDescription description) {
    List<Column> labels = new ArrayList<>(description.axisColumns());
    labels.add(Tables.SEED);
    List<Column> values =
        List.of(Tables.TRIAL_ID, Tables.CONFIGURATION_ID, SAMPLES, ACCURACY, RECORDED_ACCURACY, F1);
    String caption = "What the stored network of each trial reaches on the test set";
    return new DerivedTable(NAME, caption, labels, values);
  }

  /**
   * Writes the table over what an earlier evaluation wrote.
   *
   * @param rows cells in the order of {@link #table}'s columns
   * @return the path of the file
   * @throws IOException if it cannot be written
   */
  public static String write(ResultTables tables, List<Row> rows) throws IOException {
    DerivedTable table = table(tables.description());
    List<String> order = table.labels().stream().map(Column::name).toList();
    return tables.write(NAME, table.columns(), rows, order);
  }

  /** The rows that were written of trials that are still there; none if there are none. */
  public static Dataset<Row> rows(ResultTables tables) throws IOException {
    tables.readDerived(NAME, table(tables.description()).columns()).createOrReplaceTempView(VIEW);
    return tables.query(
        "SELECT * FROM %s WHERE trial_id IN (SELECT trial_id FROM trials)".formatted(VIEW));
  }

  /**
   * What came out, in sentences.
   *
   * @param tables a result directory with at least one row of the table
   */
  public static List<String> findings(ResultTables tables) throws IOException {
    rows(tables).createOrReplaceTempView(VIEW + "_of_trials");
    Row row =
        tables
            .query(
                """
                SELECT count(*), min(accuracy), max(accuracy), max(abs(accuracy - recorded_accuracy))
                FROM %s_of_trials"""
                    .formatted(VIEW))
            .first();
    List<String> findings = new ArrayList<>();
    findings.add(
        "%d stored %s scored: accuracy from %s to %s."
            .formatted(
                row.getLong(0),
                row.getLong(0) == 1 ? "network was" : "networks were",
                number(row.getDouble(1)),
                number(row.getDouble(2))));
    if (!row.isNullAt(3)) {
      findings.add(
          row.getDouble(3) == 0
              ? "Each equals the test accuracy that its trial recorded."
              : "From the test accuracy that its trial recorded one differs by %s."
                  .formatted(number(row.getDouble(3))));
    }
    return findings;
  }

  private static String number(double value) {
    return Numbers.text(Math.round(value * 1e4) / 1e4);
  }

  /** The test accuracy that trials recorded at their last step, by their ids. */
  public static Map<String, Double> recorded(ResultTables tables) {
    Map<String, Double> recorded = new HashMap<>();
    List<String> metrics = tables.description().metrics().stream().map(Metric::name).toList();
    if (!metrics.contains(METRIC)) {
      return recorded;
    }
    String sql =
        """
        SELECT trial_id, steps.%s FROM steps JOIN trials USING (trial_id)
        WHERE steps.step = trials.steps AND steps.%s IS NOT NULL"""
            .formatted(METRIC, METRIC);
    for (Row row : tables.query(sql).collectAsList()) {
      recorded.put(row.getString(0), row.getDouble(1));
    }
    return recorded;
  }
}
