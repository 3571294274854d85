package org.sweep.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;
import org.sweep.trial.AxisValue;
import org.sweep.trial.Outcome;
import org.sweep.trial.Trial;

/**
 * What a row of {@code trials} says of whether its trial is to be run again.
 *
 * @param file the file that holds it
 * @param study name of the study
 * @param outcome the outcome's word
 * @param seconds what it took
 * @param axes the values of the study's axes, null where the row has none
 */
record StoredTrial(String file, String study, String outcome, double seconds, List<Object> axes) {

  private static final double NANOSECONDS = 1e9;

  static StoredTrial of(String file, Map<String, Object> row, List<Column> axes) {
    List<Object> values = new ArrayList<>();
    axes.forEach(axis -> values.add(shared(row.get(axis.name()))));
    return new StoredTrial(
        file,
        text(row, Tables.STUDY),
        text(row, Tables.OUTCOME),
        (double) row.get(Tables.SECONDS.name()),
        Collections.unmodifiableList(values));
  }

  private static String text(Map<String, Object> row, Column column) {
    return shared(row.get(column.name())).toString();
  }

  /** Few texts stand in very many rows. */
  private static Object shared(Object value) {
    return value instanceof String text ? text.intern() : value;
  }

  boolean hasFailed() {
    return outcome.equals(Outcome.Failed.WORD);
  }

  boolean wasPruned() {
    return outcome.equals(Outcome.Pruned.WORD);
  }

  /**
   * Whether it did not fail, took too long only for a limit that is still there, and has the
   * study's name and axes of now.
   *
   * @param timeLimit of the study; zero if there is none
   */
  boolean isEndOf(Trial trial, Duration timeLimit) {
    return !hasFailed()
        && !hasMoreTimeNow(timeLimit)
        && study.equals(trial.study())
        && axes.equals(trial.axes().stream().map(AxisValue::value).toList());
  }

  private boolean hasMoreTimeNow(Duration timeLimit) {
    boolean hasMore = timeLimit.isZero() || timeLimit.toNanos() > seconds * NANOSECONDS;
    return outcome.equals(Outcome.TimedOut.WORD) && hasMore;
  }
}
