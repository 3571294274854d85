package org.sweep.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.sweep.watch.ExecutorSample;
import org.sweep.watch.TrialSample;

/** What runs on one executor, as its samples tell. */
final class ExecutorCourse {
  private static final int SAMPLES_OF_RATE = 10;

  private final Deque<ExecutorSample> recent = new ArrayDeque<>();
  private List<TrialCourse> trials = List.of();
  private long heardNanos;

  /**
   * The next sample. What it does not name has ended.
   *
   * @param tasks tasks that run in Spark's eyes; others are leftovers of attempts that were given
   *     up
   */
  void add(ExecutorSample sample, Set<Long> tasks, long nanoTime) {
    heardNanos = nanoTime;
    if (!recent.isEmpty() && recent.getLast().seconds() > sample.seconds()) {
      return;
    }
    List<TrialCourse> now = new ArrayList<>();
    for (TrialSample trial : sample.trials()) {
      if (tasks.contains(trial.task())) {
        now.add(continued(trial, sample.seconds()));
      }
    }
    trials = now;
    recent.addLast(
        new ExecutorSample(sample.executor(), sample.seconds(), sample.steps(), List.of()));
    if (recent.size() > SAMPLES_OF_RATE) {
      recent.removeFirst();
    }
  }

  private TrialCourse continued(TrialSample sample, double seconds) {
    for (TrialCourse course : trials) {
      if (course.isOf(sample)) {
        course.add(sample, seconds);
        return course;
      }
    }
    return new TrialCourse(sample, seconds);
  }

  /** A task has ended, and with it its trials. */
  void ended(long task) {
    trials = trials.stream().filter(course -> course.task() != task).toList();
  }

  /** Whether nothing was heard for {@code nanos}. */
  boolean isSilentFor(long nanos, long nanoTime) {
    return nanoTime - heardNanos > nanos;
  }

  /** What runs. */
  List<TrialCourse> trials() {
    return trials;
  }

  /** Updates per second over the last samples, of trials that have ended since among them. */
  double stepsPerSecond() {
    if (recent.isEmpty()) {
      return 0;
    }
    ExecutorSample from = recent.getFirst();
    ExecutorSample to = recent.getLast();
    double seconds = to.seconds() - from.seconds();
    return seconds > 0 ? (to.steps() - from.steps()) / seconds : 0;
  }
}
