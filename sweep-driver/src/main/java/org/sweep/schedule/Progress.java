package org.sweep.schedule;

import java.util.List;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/** Hears of trials as they end; calls come one at a time. */
public interface Progress {
  /** Tells each of {@code listeners}, in this order. */
  static Progress all(Progress... listeners) {
    List<Progress> copy = List.of(listeners);
    return (trial, result) -> copy.forEach(each -> each.ended(trial, result));
  }

  /** {@code trial} has ended. */
  void ended(Trial trial, TrialResult result);
}
