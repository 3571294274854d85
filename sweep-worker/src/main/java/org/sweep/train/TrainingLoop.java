package org.sweep.train;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;
import org.sweep.optim.method.MethodState;
import org.sweep.output.Artifacts;
import org.sweep.output.Checkpoints;
import org.sweep.problem.Problem;
import org.sweep.schema.Metric;
import org.sweep.trial.Goal;
import org.sweep.trial.Outcome;
import org.sweep.trial.Recording;
import org.sweep.trial.StepRecord;
import org.sweep.trial.StopRule;

/**
 * The one training loop. At step t it selects minibatch t, evaluates the game at w_t, records the
 * losses there, and moves on to w_(t+1); the last step is evaluated but not advanced, so that T
 * updates give records 0..T.
 */
public final class TrainingLoop {
  private final Problem problem;
  private final MethodState method;
  private final Recording recording;
  private final StopRule stop;
  private final PlateauWatch plateau;
  private final double[] losses;
  private final int ownMetrics;
  private final StepRecord record;
  private long step;

  /**
   * A loop over all steps of {@code problem}, to be run once.
   *
   * @param problem what is trained
   * @param method how
   * @param metrics the problem's metrics and after them those of the method
   * @param recording which steps become rows
   * @param stop when to stop early
   */
  public TrainingLoop(
      Problem problem,
      MethodState method,
      List<Metric> metrics,
      Recording recording,
      StopRule stop) {
    this.problem = problem;
    this.method = method;
    this.recording = recording;
    this.stop = stop;
    this.plateau = new PlateauWatch(stop.plateau(), metrics);
    this.losses = new double[problem.game().players().size()];
    this.ownMetrics = problem.metrics().size();
    this.record = new StepRecord(metrics.size());
  }

  /** The same to the trial's end, without artifacts and checkpoints. */
  public Outcome run(StepSink sink) throws IOException {
    return run(sink, Artifacts.NONE, Checkpoints.NONE, Goal.END, TimeLimit.NONE);
  }

  /**
   * Trains until the trial ends or is at its goal, from the latest checkpoint on if there is one. A
   * trial that pauses at its goal is kept as it is after the goal's step.
   *
   * @param sink receives the records, in the order of their steps
   * @param artifacts receives the problem's artifacts
   * @param checkpoints receives the trial's whole state between two steps, when that is due
   * @param goal how far
   * @param limit when to stop although there is more to do
   * @throws InterruptedIOException if this thread is interrupted
   * @throws IOException if one of them does
   */
  public Outcome run(
      StepSink sink, Artifacts artifacts, Checkpoints checkpoints, Goal goal, TimeLimit limit)
      throws IOException {
    Vector point = problem.initialPoint();
    long begin = checkpoints.restore(state(point), problem.backend());
    for (step = begin; step <= goal.last(); step++) {
      if (checkpoints.isDue()) {
        checkpoints.save(step, state(point));
      }
      Optional<Outcome> end = visit(point, sink, artifacts);
      if (end.isPresent()) {
        storeNetwork(end.get(), point, artifacts);
        return end.get();
      }
      if (limit.isOver()) {
        return Outcome.TimedOut.at(step, limit.limit());
      }
      refuseIfInterrupted();
      method.advance(point);
      problem.game().project(point);
    }
    if (goal instanceof Goal.Pause && step > begin) {
      checkpoints.save(step, state(point));
    }
    step = goal.last();
    return goal.outcome();
  }

  /** Evaluates and records the step at {@code point}; the outcome if the trial ends with it. */
  private Optional<Outcome> visit(Vector point, StepSink sink, Artifacts artifacts)
      throws IOException {
    problem.select(step);
    problem.observe(point);
    method.evaluate(point, losses);
    Optional<Outcome> diverged = diverged();
    boolean isRow = record(point, sink, diverged.isPresent());
    if (diverged.isPresent()) {
      return diverged;
    }
    problem.writeArtifacts(step, method.output(point), artifacts);
    if (step == problem.steps()) {
      return Optional.of(new Outcome.Completed());
    }
    return isRow ? plateau.see(record) : Optional.empty();
  }

  private void storeNetwork(Outcome end, Vector point, Artifacts artifacts) throws IOException {
    boolean isTrained = end instanceof Outcome.Completed || end instanceof Outcome.Plateaued;
    if (recording.storesNetwork() && isTrained) {
      problem.writeNetwork(method.output(point), artifacts);
    }
  }

  /** Whoever cancels a trial does not wait for its last step. */
  private void refuseIfInterrupted() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("cancelled at step " + step);
    }
  }

  /** All that the next step depends on, besides the seed. */
  private Memory state(Vector point) {
    return Memory.of(List.of(point))
        .and(problem.memory())
        .and(method.memory())
        .and(plateau.memory());
  }

  /** The step that was evaluated last, by this attempt or the one that left the checkpoint. */
  public long steps() {
    return step;
  }

  private Optional<Outcome> diverged() {
    for (int player = 0; player < losses.length; player++) {
      if (stop.isDiverged(losses[player])) {
        Metric metric = problem.metrics().get(player);
        return Optional.of(
            new Outcome.Diverged(step, metric.name(), losses[player], stop.divergedAbove()));
      }
    }
    return Optional.empty();
  }

  /** Records the step if it is a row, and says whether it is. */
  private boolean record(Vector point, StepSink sink, boolean isLast) throws IOException {
    boolean measured = problem.measures(step);
    boolean last = isLast || step == problem.steps();
    if (!measured && !last && !recording.includes(step)) {
      return false;
    }
    record.begin(step);
    for (int player = 0; player < losses.length; player++) {
      record.set(player, losses[player]);
    }
    problem.measure(method.output(point), method.field(), record);
    method.measure(record, ownMetrics);
    sink.accept(record);
    return true;
  }
}
