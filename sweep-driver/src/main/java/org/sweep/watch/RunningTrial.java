package org.sweep.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.sweep.run.TrialWatch;
import org.sweep.schema.Metric;
import org.sweep.trial.StepRecord;
import org.sweep.trial.Trial;

/**
 * The latest of one running trial: written by the trial's thread with a few plain stores per
 * record, read now and then by another.
 */
final class RunningTrial implements TrialWatch.Course {
  private static final long NONE = -1;

  private final Subject subject;
  private final RunningTrials trials;
  private final double[] losses;
  private final AtomicLong step = new AtomicLong(NONE);
  private long first = NONE;

  /**
   * What is watched.
   *
   * @param task the number of its task in the application
   * @param trial the trial
   * @param label a trial in the words of its study
   * @param losses the players' losses
   * @param steps updates of a run to its end
   */
  record Subject(
      long task, Trial trial, Function<Trial, String> label, List<Metric> losses, long steps) {}

  /** A trial that begins, and stays among {@code trials} until it ends. */
  RunningTrial(Subject subject, RunningTrials trials) {
    this.subject = subject;
    this.trials = trials;
    this.losses = new double[subject.losses().size()];
  }

  @Override
  public void recorded(StepRecord record) {
    for (int player = 0; player < losses.length; player++) {
      losses[player] = record.value(player);
    }
    if (first == NONE) {
      first = record.step();
    }
    step.setRelease(record.step()); // whoever sees the step sees its losses, too
  }

  @Override
  public void ended() {
    trials.ended(this);
  }

  /** Updates since the first record: a trial that goes on from a checkpoint begins late. */
  long stepsHere() {
    long latest = step.getAcquire();
    return latest == NONE ? 0 : latest - first;
  }

  /** Whether there is something to tell. */
  boolean hasBegun() {
    return step.getAcquire() != NONE;
  }

  /** The latest record. */
  TrialSample sample() {
    long latest = step.getAcquire();
    List<TrialSample.Loss> values = new ArrayList<>();
    for (int player = 0; player < losses.length; player++) {
      values.add(new TrialSample.Loss(subject.losses().get(player).name(), losses[player]));
    }
    Trial trial = subject.trial();
    String label = subject.label().apply(trial);
    return new TrialSample(
        subject.task(), trial.id().text(), label, latest, subject.steps(), values);
  }
}
