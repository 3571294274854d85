package org.sweep.analysis;

import java.util.List;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;
import org.sweep.schema.Tables;

/** Some step rows as Spark reads them, column by column, taken run by run: rows of one trial. */
final class StepBatch {
  /** Values from here on, and those that are not finite, are left out: their sum is no number. */
  static final double MOST = 1e300;

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

  /** Adds the values of the run to the bins of their trial. */
  void addTo(TrialBins bins) {
    for (int metric = 0; metric < metrics.length; metric++) {
      ColumnVector values = metrics[metric];
      for (int row = from; row < to; row++) {
        if (!values.isNullAt(row)) {
          double value = values.getDouble(row);
          if (Math.abs(value) < MOST) {
            bins.add(metric, steps.getLong(row), value);
          }
        }
      }
    }
  }
}
