package org.sweep.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.sweep.report.html.Durations;
import org.sweep.trial.Outcome;
import org.sweep.trial.Trial;
import org.sweep.watch.ExecutorSample;

/**
 * What is known of a sweep while it runs. Memory does not grow with the number of trials: counts of
 * those that have ended, the last ones in quarantine, and what runs.
 */
final class SweepState {
  private static final int MOST_RUNNING = 100;
  private static final double NANOSECONDS_PER_SECOND = 1e9;
  private static final List<String> WORDS = List.of("completed", "diverged", "failed");

  private final String study;
  private final String report;
  private final LongSupplier nanoTime;
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final Quarantine quarantine = new Quarantine();
  private final RunningNow running = new RunningNow();
  private Phase phase = Phase.STARTING;
  private String note = "";
  private int planned;
  private Supplier<Optional<Duration>> left = Optional::empty;
  private Supplier<SlotUse> slots = () -> SlotUse.NONE;
  private long start;
  private long end;
  private EndRate rate;

  /**
   * A sweep that starts.
   *
   * @param study the study's name
   * @param report where its report will be
   */
  SweepState(String study, String report) {
    this(study, report, System::nanoTime);
  }

  SweepState(String study, String report, LongSupplier nanoTime) {
    this.study = study;
    this.report = report;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.rate = new EndRate(start);
  }

  /**
   * Trials begin to run.
   *
   * @param trials how many
   * @param timeLeft estimates how long they still take
   * @param used the slots where they run
   */
  synchronized void begin(
      int trials, Supplier<Optional<Duration>> timeLeft, Supplier<SlotUse> used) {
    phase = Phase.RUNNING;
    planned = trials;
    left = timeLeft;
    slots = used;
    start = nanoTime.getAsLong();
    rate = new EndRate(start);
  }

  /** A trial has ended, and its row is committed. */
  synchronized void ended(Trial trial, Outcome outcome) {
    outcomes.merge(outcome.word(), 1, Integer::sum);
    rate.ended(nanoTime.getAsLong());
    if (outcome.isFailure()) {
      quarantine.add(trial, outcome);
    }
  }

  synchronized void sampled(ExecutorSample sample) {
    running.add(sample, nanoTime.getAsLong());
  }

  synchronized void taskBegan(long task) {
    running.began(task);
  }

  synchronized void taskEnded(long task) {
    running.ended(task);
  }

  synchronized void executorLost(String executor) {
    running.lost(executor);
  }

  /** The sweep is in another phase; the last one stays. */
  synchronized void enter(Phase next, String why) {
    if (phase.isLast()) {
      return;
    }
    if (phase == Phase.RUNNING) {
      end = nanoTime.getAsLong();
      slots = () -> SlotUse.NONE;
    }
    phase = next;
    note = why;
  }

  /** What the page shows now. */
  synchronized StateView view() {
    long now = phase == Phase.RUNNING ? nanoTime.getAsLong() : Math.max(start, end);
    running.forget(nanoTime.getAsLong());
    boolean runs = phase == Phase.RUNNING;
    return new StateView(
        study,
        phase.word(),
        note,
        phase == Phase.DONE ? report : "",
        trials(),
        time(now),
        new StateView.Rates(rate.perMinute(now), runs ? running.stepsPerSecond() : 0),
        slots.get(),
        runs ? running.views(MOST_RUNNING) : List.of(),
        runs ? running.trials() : 0,
        quarantine.all());
  }

  private StateView.Trials trials() {
    List<StateView.Count> counts = new ArrayList<>();
    WORDS.forEach(word -> counts.add(new StateView.Count(word, outcomes.getOrDefault(word, 0))));
    outcomes.forEach(
        (word, count) -> {
          if (!WORDS.contains(word)) {
            counts.add(new StateView.Count(word, count));
          }
        });
    int ended = outcomes.values().stream().mapToInt(Integer::intValue).sum();
    return new StateView.Trials(planned, ended, counts);
  }

  private StateView.Time time(long now) {
    String elapsed = Durations.text((now - start) / NANOSECONDS_PER_SECOND);
    String estimate =
        phase == Phase.RUNNING
            ? left.get().map(duration -> Durations.text((double) duration.toSeconds())).orElse(null)
            : null;
    return new StateView.Time(elapsed, estimate);
  }

  /** The trials in quarantine, the last of them. */
  synchronized Quarantine.View quarantine() {
    return quarantine.view();
  }
}
