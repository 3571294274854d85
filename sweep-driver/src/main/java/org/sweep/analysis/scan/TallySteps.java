package org.sweep.analysis.scan;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * Reads step rows into tallies, trial after trial. Rows of a trial lie together in its file, so one
 * tally is held at a time; where they do not, or where a file is read by several tasks, a trial
 * comes out in parts.
 *
 * @param <T> what is kept of a trial
 */
public final class TallySteps<T extends Tally>
    implements FlatMapFunction<Iterator<ColumnarBatch>, T> {
  private static final long serialVersionUID = 1;

  private final StructType schema;
  private final Tallies<T> tallies;

  /** For batches with the columns of {@code schema}. */
  public TallySteps(StructType schema, Tallies<T> tallies) {
    this.schema = schema;
    this.tallies = tallies;
  }

  @Override
  public Iterator<T> call(Iterator<ColumnarBatch> batches) {
    return new Parts(batches);
  }

  /** The trials of some batches. */
  private final class Parts implements Iterator<T> {
    private final List<String> metrics = tallies.metrics();
    private final Iterator<ColumnarBatch> batches;
    private StepBatch batch;

    /** The trial whose rows are being read; null if it is passed over. */
    private T open;

    private T next;

    Parts(Iterator<ColumnarBatch> batches) {
      this.batches = batches;
      this.next = read();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public T next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      T part = next;
      next = read();
      return part;
    }

    /** The next part; null at the end. */
    private T read() {
      while (findRun()) {
        String trial = batch.trial();
        if (open == null || !open.trial().equals(trial)) {
          T before = open;
          open = tallies.begin(trial).orElse(null);
          if (before != null) {
            return before;
          }
        }
        if (open != null) {
          open.add(batch);
        }
        batch.pass();
      }
      T last = open;
      open = null;
      return last;
    }

    private boolean findRun() {
      while ((batch == null || !batch.hasRun()) && batches.hasNext()) {
        ColumnarBatch read = batches.next();
        batch = read.numRows() == 0 ? null : new StepBatch(read, schema, metrics);
      }
      return batch != null && batch.hasRun();
    }
  }
}
