package org.sweep.schedule;

import java.io.IOException;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.sweep.run.Attempt;
import org.sweep.run.TrialError;
import org.sweep.run.TrialRunner;
import org.sweep.run.TrialWatch;
import org.sweep.run.Workplace;
import org.sweep.trial.Batch;
import org.sweep.trial.TrialResult;
import org.sweep.watch.ExecutorWatch;

/** What an executor does with a batch. An exception is Spark's to retry. */
final class BatchTask implements Function<Batch, List<TrialResult>> {
  private static final long serialVersionUID = 1L;

  private final Workplace workplace;

  BatchTask(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public List<TrialResult> call(Batch batch) throws BatchFailure {
    TaskContext task = TaskContext.get();
    int attempt = task.attemptNumber() + 1;
    String name = task.stageId() + "-" + task.taskAttemptId();
    try {
      TrialWatch watch = ExecutorWatch.ofTask(task.taskAttemptId(), TrialNames::of);
      return TrialRunner.at(workplace).run(batch, new Attempt(attempt, name), watch);
    } catch (TrialError | IOException | RuntimeException e) {
      throw new BatchFailure(TrialRunner.place(), attempt, e);
    }
  }
}
