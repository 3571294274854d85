package org.sweep.schedule;

import java.util.function.Function;
import org.sweep.problem.ProblemOutline;
import org.sweep.study.StudySpec;
import org.sweep.trial.Recording;
import org.sweep.trial.Trial;

/** What a trial will take, roughly and on the safe side: the beginning of the cost model. */
public final class WorkEstimate {
  private static final double OPERATIONS_PER_SECOND = 1e9;

  /** What a step costs however small its game is. */
  private static final double SECONDS_PER_STEP = 5e-6;

  private static final double SECONDS_PER_ROW = 2e-6;

  private WorkEstimate() {}

  /** The work of any trial of a study. */
  public static Function<Trial, Work> in(StudySpec study) {
    return trial -> of(study.outlineOf(trial), trial.configuration().recording());
  }

  /**
   * The work of a trial that runs to its last step.
   *
   * @param problem steps and operations of one step
   * @param recording which steps become rows
   */
  public static Work of(ProblemOutline problem, Recording recording) {
    double steps = problem.steps();
    double rows = Math.floor(steps / recording.every()) + 1;
    double seconds =
        steps * (problem.cost() / OPERATIONS_PER_SECOND + SECONDS_PER_STEP)
            + rows * SECONDS_PER_ROW;
    return new Work(seconds, problem.steps());
  }
}
