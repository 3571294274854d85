package org.sweep.schedule;

import java.io.IOException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.sweep.run.Attempt;
import org.sweep.run.TrialRunner;
import org.sweep.run.Workplace;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/** What an executor does with a trial. An exception is Spark's to retry. */
final class TrialTask implements Function<Trial, TrialResult> {
  private static final long serialVersionUID = 1L;

  private final Workplace workplace;

  TrialTask(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public TrialResult call(Trial trial) throws TrialFailure {
    TaskContext task = TaskContext.get();
    int attempt = task.attemptNumber() + 1;
    String name = trial.id() + "-" + task.stageId() + "-" + task.taskAttemptId();
    try {
      return TrialRunner.at(workplace).run(trial, new Attempt(attempt, name));
    } catch (IOException | RuntimeException e) {
      throw new TrialFailure(TrialRunner.place(), attempt, e);
    }
  }
}
