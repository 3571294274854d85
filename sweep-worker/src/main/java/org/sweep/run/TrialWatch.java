package org.sweep.run;

import java.util.List;
import org.sweep.schema.Metric;
import org.sweep.trial.StepRecord;
import org.sweep.trial.Trial;

/**
 * Hears of trials while they run. It is called on the threads of the trials, as often as they
 * record steps: whatever it does there must take nanoseconds, and it must not throw.
 */
@FunctionalInterface
public interface TrialWatch {
  /** Looks at nothing. */
  TrialWatch NONE = (trial, losses, steps) -> Course.NONE;

  /**
   * A trial begins.
   *
   * @param trial what is run
   * @param losses the players' losses, which are the first metrics of its step records
   * @param steps updates of a run to its end
   * @return what hears of its course, on the trial's thread
   */
  Course begin(Trial trial, List<Metric> losses, long steps);

  /** One trial on its way. */
  interface Course {
    /** Looks at nothing. */
    Course NONE =
        new Course() {
          @Override
          public void recorded(StepRecord record) {}

          @Override
          public void ended() {}
        };

    /** A step was recorded; the record is the loop's own and changes with the next step. */
    void recorded(StepRecord record);

    /** The trial does not run any more, whatever came of it. */
    void ended();
  }
}
