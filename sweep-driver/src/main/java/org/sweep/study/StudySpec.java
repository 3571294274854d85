package org.sweep.study;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sweep.problem.ProblemOutline;
import org.sweep.prune.PruningRule;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;
import org.sweep.schema.StudyColumns;
import org.sweep.stability.Theory;
import org.sweep.study.grid.Axis;
import org.sweep.study.grid.Grid;
import org.sweep.study.grid.Outlines;
import org.sweep.trial.BackendChoice;
import org.sweep.trial.ParameterAveraging;
import org.sweep.trial.Recording;
import org.sweep.trial.StopRule;
import org.sweep.trial.Trial;

/**
 * A valid study: what a study file says, with every default filled in.
 *
 * @param name names the output directory, {@code [a-z0-9-]}
 * @param description one text for readers, may be empty
 * @param grid the configurations
 * @param seeds distinct seeds; every configuration runs with each
 * @param recording which steps become rows
 * @param stop when a trial ends early
 * @param pruning which configurations do not run to their end; empty if all do
 * @param checkpointEvery training time from one checkpoint of a trial to the next; zero for none
 * @param timeLimit how long a trial may take over all its attempts; zero if there is no limit
 * @param gpus how many GPUs a trial is to have; no part of its id
 * @param backend where the numbers of its trials live
 * @param averaging how several workers train one trial together, if they do
 * @param aims what it wants to know
 * @param outlines what is known of every problem of the grid before anything runs
 */
public record StudySpec(
    String name,
    String description,
    Grid grid,
    List<Long> seeds,
    Recording recording,
    StopRule stop,
    Optional<PruningRule> pruning,
    Duration checkpointEvery,
    Duration timeLimit,
    GpuAmount gpus,
    BackendChoice backend,
    ParameterAveraging averaging,
    Aims aims,
    Outlines outlines) {
  /** Copies the seeds. */
  public StudySpec {
    seeds = List.copyOf(seeds);
  }

  /** The axes of the grid, in the order of their columns. */
  public List<Axis> axes() {
    return grid.axes();
  }

  /** What is shown first. */
  public Report report() {
    return aims.report();
  }

  /** The columns of the axes in every table. */
  public List<Column> axisColumns() {
    return axes().stream().map(Axis::column).toList();
  }

  /** The metric columns of every table: those of all problems of the grid. */
  public List<Metric> metrics() {
    return outlines.metrics();
  }

  /** The columns of its tables beside those of every study. */
  public StudyColumns columns() {
    boolean hasTheory =
        outlines.byProblem().values().stream().anyMatch(ProblemOutline::knowsEquilibrium);
    List<Column> facts = hasTheory ? Theory.columns() : List.of();
    return new StudyColumns(axisColumns(), metrics(), facts);
  }

  /** What is known of the problem of {@code trial}. */
  public ProblemOutline outlineOf(Trial trial) {
    return outlines.byProblem().get(trial.configuration().problem());
  }

  /**
   * Every trial once, seeds innermost. The list makes each trial when it is asked for, so it takes
   * little memory; a grid of several products is expanded at each call.
   */
  public List<Trial> trials() {
    return new TrialList(this);
  }
}
