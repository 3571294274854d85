package org.sweep.schedule;

import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/** Hears of trials as they end; calls come one at a time. */
public interface Progress {
  /** {@code trial} has ended. */
  void ended(Trial trial, TrialResult result);
}
