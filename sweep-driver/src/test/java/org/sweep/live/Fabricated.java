package org.sweep.live;

import java.util.ArrayList;
import java.util.List;
import org.sweep.watch.ExecutorSample;
import org.sweep.watch.TrialSample;

/** Samples as executors would send them. */
final class Fabricated {
  private Fabricated() {}

  /** What an executor says of itself. */
  static ExecutorSample executor(String id, double seconds, long steps, TrialSample... trials) {
    return new ExecutorSample(id, seconds, steps, List.of(trials));
  }

  /** A running trial of 1000 steps. */
  static TrialSample trial(long task, String label, long step, double... losses) {
    List<TrialSample.Loss> values = new ArrayList<>();
    for (int player = 0; player < losses.length; player++) {
      values.add(new TrialSample.Loss("loss_" + (char) ('x' + player), losses[player]));
    }
    return new TrialSample(task, "id of " + label, label, step, 1000, values);
  }
}
