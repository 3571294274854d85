package org.sweep.analysis;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.sweep.analysis.CurvePlan.Span;

/**
 * Puts step rows into bins, trial after trial. Rows of a trial lie together in its file, so one
 * trial is held at a time; where they do not, or where a file is read by several tasks, a trial
 * comes out in parts. Trials that have no row in {@code trials}, or do not count, are passed over.
 */
final class BinSteps implements FlatMapFunction<Iterator<ColumnarBatch>, TrialBins> {
  private static final long serialVersionUID = 1;

  private final StructType schema;
  private final Broadcast<CurvePlan> plan;

  /** For batches with the columns of {@code schema}. */
  BinSteps(StructType schema, Broadcast<CurvePlan> plan) {
    this.schema = schema;
    this.plan = plan;
  }

  @Override
  public Iterator<TrialBins> call(Iterator<ColumnarBatch> batches) {
    return new Parts(batches);
  }

  /** The trials of some batches. */
  private final class Parts implements Iterator<TrialBins> {
    private final CurvePlan known = plan.value();
    private final Iterator<ColumnarBatch> batches;
    private StepBatch batch;

    /** The trial whose rows are being read; null if it is passed over. */
    private TrialBins open;

    private TrialBins next;

    Parts(Iterator<ColumnarBatch> batches) {
      this.batches = batches;
      this.next = read();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public TrialBins next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      TrialBins part = next;
      next = read();
      return part;
    }

    /** The next part; null at the end. */
    private TrialBins read() {
      while (findRun()) {
        String trial = batch.trial();
        if (open == null || !open.trial().equals(trial)) {
          TrialBins before = open;
          open = begin(trial);
          if (before != null) {
            return before;
          }
        }
        if (open != null) {
          batch.addTo(open);
        }
        batch.pass();
      }
      TrialBins last = open;
      open = null;
      return last;
    }

    private boolean findRun() {
      while ((batch == null || !batch.hasRun()) && batches.hasNext()) {
        ColumnarBatch read = batches.next();
        batch = read.numRows() == 0 ? null : new StepBatch(read, schema, known.metrics());
      }
      return batch != null && batch.hasRun();
    }

    private TrialBins begin(String trial) {
      Span span = known.spans().get(trial);
      return span == null ? null : new TrialBins(trial, span, known.metrics().size());
    }
  }
}
