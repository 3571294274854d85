package org.sweep.prune;

import java.util.List;
import org.sweep.trial.Stretch;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/**
 * What can run of a study's trials: first something of each, and then what follows from results.
 * When no stretch is left, every trial has ended. For one thread at a time.
 */
public interface Stretches {
  /**
   * A stretch for each trial that is to be run; called once, before {@link #ended}.
   *
   * @param missing trials of the study, in its order
   * @return as many stretches, in that order, each made when it is asked for: what is decided in
   *     between counts
   */
  List<Stretch> first(List<Trial> missing);

  /**
   * Hears how a stretch ended, and says what can run now that could not before.
   *
   * @param result of a trial that paused or ended; one that failed is not run again
   * @return stretches of trials that paused, none of them twice
   */
  List<Stretch> ended(TrialResult result);

  /** Whole trials, without any rule. */
  static Stretches whole() {
    return new WholeTrials();
  }
}
