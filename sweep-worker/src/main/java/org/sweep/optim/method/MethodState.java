package org.sweep.optim.method;

import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;
import org.sweep.trial.StepRecord;

/**
 * A method at work in one trial. Each step is one {@link #evaluate} and, but for the last, one
 * {@link #advance}.
 */
public interface MethodState {
  /**
   * Evaluates the game at {@link #output} of {@code point}.
   *
   * @param point w_t, left as it is
   * @param losses receives every player's loss there, in the game's order
   */
  void evaluate(Vector point, double[] losses);

  /** Moves {@code point} from w_t, where it was just evaluated, to w_(t+1). */
  void advance(Vector point);

  /** xi where {@link #evaluate} did; valid until {@link #advance}. */
  Vector field();

  /** The point that the method answers with: the iterate itself, or a mean of iterates. */
  default Vector output(Vector point) {
    return point;
  }

  /**
   * Puts the method's own metrics, those of {@link MethodType#metrics}, of the latest advance into
   * a record.
   *
   * @param record the record of the current step
   * @param column where the first of them goes
   */
  default void measure(StepRecord record, int column) {}

  /** What it and its transforms remember from one step to the next. */
  Memory memory();
}
