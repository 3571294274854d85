package org.sweep.jobs;

import java.io.PrintWriter;
import java.util.Locale;
import org.sweep.schedule.TrialNames;
import org.sweep.trial.Outcome;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/** A line for each trial that ends. */
final class ProgressLines implements RunProgress {
  private final PrintWriter out;
  private final int trials;
  private int ended;

  ProgressLines(PrintWriter out, int trials) {
    this.out = out;
    this.trials = trials;
  }

  @Override
  public void ended(Trial trial, TrialResult result) {
    ended++;
    int width = Integer.toString(trials).length();
    out.printf(Locale.ROOT, "[%" + width + "d/%d] %s%n", ended, trials, line(trial, result));
    out.flush();
  }

  /** {@code adam, learning_rate 0.01, seed 2: completed, 345 steps in 0.4 s}. */
  static String line(Trial trial, TrialResult result) {
    Outcome outcome = result.outcome();
    String reason = outcome.reason().isEmpty() ? "" : " (" + outcome.reason() + ")";
    return String.format(
        Locale.ROOT,
        "%s: %s%s, %,d steps in %.1f s",
        TrialNames.of(trial),
        outcome.word(),
        reason,
        result.steps(),
        result.seconds());
  }

  @Override
  public void close() {
    out.flush();
  }
}
