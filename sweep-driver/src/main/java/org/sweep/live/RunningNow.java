package org.sweep.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.sweep.watch.ExecutorSample;

/**
 * What runs at this moment on all executors. Memory is that of their slots: an executor that is
 * lost or silent is forgotten, and so are the trials of a task that has ended.
 */
final class RunningNow {
  private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Map<String, ExecutorCourse> executors = new HashMap<>();
  private final Set<Long> tasks = new HashSet<>();

  void began(long task) {
    tasks.add(task);
  }

  void ended(long task) {
    tasks.remove(task);
    executors.values().forEach(executor -> executor.ended(task));
  }

  void lost(String executor) {
    executors.remove(executor);
  }

  void add(ExecutorSample sample, long nanoTime) {
    executors
        .computeIfAbsent(sample.executor(), id -> new ExecutorCourse())
        .add(sample, tasks, nanoTime);
  }

  /** Forgets executors that have not been heard of for some seconds. */
  void forget(long nanoTime) {
    executors.values().removeIf(executor -> executor.isSilentFor(SILENT_NANOS, nanoTime));
  }

  double stepsPerSecond() {
    return executors.values().stream().mapToDouble(ExecutorCourse::stepsPerSecond).sum();
  }

  int trials() {
    return executors.values().stream().mapToInt(executor -> executor.trials().size()).sum();
  }

  /** The trials that run longest, in the order in which their tasks began. */
  List<StateView.Running> views(int most) {
    record Placed(String executor, TrialCourse course) {}
    List<Placed> all = new ArrayList<>();
    new TreeMap<>(executors)
        .forEach((id, each) -> each.trials().forEach(course -> all.add(new Placed(id, course))));
    return all.stream()
        .sorted(Comparator.comparingLong(placed -> placed.course().task()))
        .limit(most)
        .map(placed -> placed.course().view(placed.executor()))
        .toList();
  }
}
