package org.sweep.schedule;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.sweep.prune.Stretches;
import org.sweep.resource.SparkMessage;
import org.sweep.trial.Batch;
import org.sweep.trial.TrialResult;

/**
 * What is to be run next. A bounded number of runs is in flight, so that a slot never waits for the
 * driver and the driver holds little, however many trials wait. What is to be tried again goes
 * first, but never two suspects at a time, and an exclusive one only while nothing else is in
 * flight. The queue is at its end when nothing waits and nothing is in flight.
 */
final class RunQueue {
  /** In flight for each task slot: one runs, one waits. */
  private static final int RUNS_PER_SLOT = 2;

  /** The number of slots may change while nothing else happens. */
  private static final long MILLISECONDS_BETWEEN_LOOKS = 1000;

  private final WaitingTrials waiting;
  private final Stretches stretches;
  private final IntSupplier slots;
  private final Deque<Run> again = new ArrayDeque<>();
  private int inFlight;
  private boolean suspectInFlight;
  private boolean exclusiveInFlight;
  private Throwable error;

  /**
   * A queue.
   *
   * @param waiting trials that were never run
   * @param stretches says what goes on
   * @param slots tasks that can run at the same time, at the moment
   */
  RunQueue(WaitingTrials waiting, Stretches stretches, IntSupplier slots) {
    this.waiting = waiting;
    this.stretches = stretches;
    this.slots = slots;
  }

  /**
   * The next run, which the caller must hand to {@link #ended}, when there is room for it; empty
   * when there will be none.
   *
   * @throws IOException if the sweep cannot go on
   * @throws InterruptedException if interrupted while it waits
   */
  synchronized Optional<Run> take() throws IOException, InterruptedException {
    while (true) {
      if (error != null) {
        throw new IOException("the sweep cannot go on: " + SparkMessage.of(error), error);
      }
      Optional<Run> next = inFlight < RUNS_PER_SLOT * slots.getAsInt() ? next() : Optional.empty();
      if (next.isPresent()) {
        inFlight++;
        suspectInFlight |= next.get().isSuspect();
        exclusiveInFlight |= next.get().isExclusive();
        return next;
      }
      if (inFlight == 0 && again.isEmpty() && waiting.isEmpty()) {
        return Optional.empty();
      }
      wait(MILLISECONDS_BETWEEN_LOOKS);
    }
  }

  private Optional<Run> next() {
    if (exclusiveInFlight) {
      return Optional.empty();
    }
    Optional<Run> next = again.stream().filter(this::mayRun).findFirst();
    if (next.isPresent()) {
      again.remove(next.get());
      return next;
    }
    Optional<Batch> batch = waiting.next(slots.getAsInt());
    return batch.isPresent() ? batch.map(Run::first) : exclusive();
  }

  private boolean mayRun(Run run) {
    return !run.isSuspect() || (!run.isExclusive() && !suspectInFlight);
  }

  private Optional<Run> exclusive() {
    return inFlight > 0 ? Optional.empty() : Optional.ofNullable(again.pollFirst());
  }

  /** A run that was taken has failed, and this is to be run instead. */
  synchronized void failed(Run run, List<Run> left) {
    again.addAll(left);
    leaves(run);
  }

  /** Trials of a run that was taken have ended or paused. */
  synchronized void ended(Run run, List<TrialResult> results) {
    results.forEach(result -> waiting.add(stretches.ended(result)));
    leaves(run);
  }

  private void leaves(Run run) {
    inFlight--;
    suspectInFlight &= !run.isSuspect();
    exclusiveInFlight &= !run.isExclusive();
    notifyAll();
  }

  /** The sweep cannot go on. */
  synchronized void stop(Throwable cause) {
    error = error == null ? cause : error;
    notifyAll();
  }
}
