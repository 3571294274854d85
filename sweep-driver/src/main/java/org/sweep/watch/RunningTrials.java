package org.sweep.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.sweep.run.TrialWatch;
import org.sweep.trial.Trial;

/** The trials that run in this JVM. */
final class RunningTrials {
  private final Set<RunningTrial> running = new HashSet<>();
  private long stepsOfEnded;

  /**
   * Watches the trials of a task.
   *
   * @param task its number in the application
   * @param label a trial in the words of its study
   */
  TrialWatch ofTask(long task, Function<Trial, String> label) {
    return (trial, losses, steps) ->
        begin(new RunningTrial.Subject(task, trial, label, losses, steps));
  }

  private synchronized RunningTrial begin(RunningTrial.Subject subject) {
    RunningTrial begun = new RunningTrial(subject, this);
    running.add(begun);
    return begun;
  }

  synchronized void ended(RunningTrial trial) {
    if (running.remove(trial)) {
      stepsOfEnded += trial.stepsHere();
    }
  }

  /** Updates of all trials so far, as far as they are recorded. */
  synchronized long steps() {
    return stepsOfEnded + running.stream().mapToLong(RunningTrial::stepsHere).sum();
  }

  /** What runs now and has recorded a step. */
  synchronized List<TrialSample> sample() {
    return running.stream().filter(RunningTrial::hasBegun).map(RunningTrial::sample).toList();
  }
}
