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
  private final double[] losses;
  private final int ownMetrics;
  private final StepRecord record;
  private long step;

  /**
   * A loop over all steps of {@code problem}, to be run once.
   *
   * @param problem what is trained
   * @param method how
   * @param methodMetrics how many metrics of its own the method has; they come after the problem's
   * @param recording which steps become rows
   * @param stop when to stop early
   */
  public TrainingLoop(
      Problem problem, MethodState method, int methodMetrics, Recording recording, StopRule stop) {
    this.problem = problem;
    this.method = method;
    this.recording = recording;
    this.stop = stop;
    this.losses = new double[problem.game().players().size()];
    this.ownMetrics = problem.metrics().size();
    this.record = new StepRecord(ownMetrics + methodMetrics);
  }

  /** The same without artifacts and checkpoints. */
  public Outcome run(StepSink sink) throws IOException {
    return run(sink, Artifacts.NONE, Checkpoints.NONE, TimeLimit.NONE);
  }

  /**
   * Trains until the last step or divergence, from the latest checkpoint on if there is one.
   *
   * @param sink receives the records, in the order of their steps
   * @param artifacts receives the problem's artifacts
   * @param checkpoints receives the trial's whole state between two steps, when that is due
   * @param limit when to stop although there is more to do
   * @throws InterruptedIOException if this thread is interrupted
   * @throws IOException if one of them does
   */
  public Outcome run(StepSink sink, Artifacts artifacts, Checkpoints checkpoints, TimeLimit limit)
      throws IOException {
    Vector point = problem.initialPoint();
    step = checkpoints.restore(state(point), problem.backend());
    while (true) {
      if (checkpoints.isDue()) {
        checkpoints.save(step, state(point));
      }
      problem.select(step);
      problem.observe(point);
      method.evaluate(point, losses);
      Optional<Outcome> diverged = diverged();
      record(point, sink, diverged.isPresent());
      if (diverged.isPresent()) {
        return diverged.get();
      }
      problem.writeArtifacts(step, method.output(point), artifacts);
      if (step == problem.steps()) {
        return new Outcome.Completed();
      }
      if (limit.isOver()) {
        return Outcome.TimedOut.at(step, limit.limit());
      }
      refuseIfInterrupted();
      method.advance(point);
      problem.game().project(point);
      step++;
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
    return Memory.of(List.of(point)).and(problem.memory()).and(method.memory());
  }

  /** Updates made so far, those of the checkpoint included. */
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

  private void record(Vector point, StepSink sink, boolean isLast) throws IOException {
    boolean measured = problem.measures(step);
    boolean last = isLast || step == problem.steps();
    if (!measured && !last && !recording.includes(step)) {
      return;
    }
    record.begin(step);
    for (int player = 0; player < losses.length; player++) {
      record.set(player, losses[player]);
    }
    problem.measure(method.output(point), method.field(), record);
    method.measure(record, ownMetrics);
    sink.accept(record);
  }
}
