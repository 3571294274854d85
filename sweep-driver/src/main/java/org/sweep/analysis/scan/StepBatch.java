package org.sweep.analysis.scan;

import java.util.List;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;
import org.sweep.schema.Tables;

/** Some step rows as Spark reads them, column by column, taken run by run: rows of one trial. */
public final class StepBatch {
  private final ColumnVector trials;
  private final ColumnVector steps;
  private final ColumnVector[] metrics;
  private final int rows;
  private int from;
  private int to;

  /**
   * A batch at its first run.
   *
   * @param batch at least one row
   * @param schema its columns
   * @param metrics names of those that are metrics
   */
  StepBatch(ColumnarBatch batch, StructType schema, List<String> metrics) {
    this.trials = batch.column(schema.fieldIndex(Tables.TRIAL_ID.name()));
    this.steps = batch.column(schema.fieldIndex(Tables.STEP.name()));
    this.metrics =
        metrics.stream()
            .map(metric -> batch.column(schema.fieldIndex(metric)))
            .toArray(ColumnVector[]::new);
    this.rows = batch.numRows();
    this.to = endOfRun();
  }

  boolean hasRun() {
    return from < rows;
  }

  /** The trial of the run. */
  String trial() {
    return trials.getUTF8String(from).toString();
  }

  /** Goes to the next run, if there is one. */
  void pass() {
    from = to;
    if (hasRun()) {
      to = endOfRun();
    }
  }

  private int endOfRun() {
    return trials instanceof WritableColumnVector vector && vector.hasDictionary()
        ? endByNumber(vector.getDictionaryIds())
        : endByText();
  }

  /** Equal texts have equal numbers in the file's dictionary. */
  private int endByNumber(WritableColumnVector numbers) {
    int number = numbers.getDictId(from);
    int end = from + 1;
    while (end < rows && numbers.getDictId(end) == number) {
      end++;
    }
    return end;
  }

  private int endByText() {
    UTF8String text = trials.getUTF8String(from);
    int end = from + 1;
    while (end < rows && trials.getUTF8String(end).equals(text)) {
      end++;
    }
    return end;
  }

  /** The index of the run's first row. */
  public int from() {
    return from;
  }

  /** The index after that of its last row. */
  public int to() {
    return to;
  }

  /** The step of a row. */
  public long step(int row) {
    return steps.getLong(row);
  }

  /** Whether a metric was measured at a row. */
  public boolean has(int metric, int row) {
    return !metrics[metric].isNullAt(row);
  }

  /** The value of a metric that was measured at a row. */
  public double value(int metric, int row) {
    return metrics[metric].getDouble(row);
  }
}
