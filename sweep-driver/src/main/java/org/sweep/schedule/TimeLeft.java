package org.sweep.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/**
 * How long a sweep still takes: the time so far, times the estimated work that is left over the
 * work that is done. Trials count when they have ended, so it is high while the first ones run.
 */
public final class TimeLeft implements Progress {
  private static final double NANOSECONDS_PER_SECOND = 1e9;

  private final ToDoubleFunction<Trial> work;
  private final LongSupplier nanoTime;
  private final long start;
  private final double all;
  private double done;

  /**
   * The time of a sweep that begins now.
   *
   * @param trials what is to be run
   * @param work of a trial, in whatever unit; only ratios count
   */
  public TimeLeft(List<Trial> trials, ToDoubleFunction<Trial> work) {
    this(trials, work, System::nanoTime);
  }

  TimeLeft(List<Trial> trials, ToDoubleFunction<Trial> work, LongSupplier nanoTime) {
    this.work = work;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.all = trials.stream().mapToDouble(work).sum();
  }

  @Override
  public synchronized void ended(Trial trial, TrialResult result) {
    done += work.applyAsDouble(trial);
  }

  /** An estimate; empty before any trial has ended. */
  public synchronized Optional<Duration> get() {
    if (done <= 0) {
      return Optional.empty();
    }
    double left = (nanoTime.getAsLong() - start) * Math.max(all - done, 0) / done;
    double seconds = left / NANOSECONDS_PER_SECOND;
    return Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
  }
}
