package org.sweep.store;

import java.util.List;
import java.util.Optional;

/**
 * What a study asks of its results beside its table. Names are those of columns.
 *
 * @param problemAxes axes that vary the problem: their points are the tasks of the study
 * @param compare axes whose points are compared with each other, tuned over all others
 * @param thresholdAxis the axis on which trials begin and cease to succeed
 * @param target what a trial is to reach as soon as it can; empty, it is derived from the results
 * @param success when a trial counts as a success; empty, if it does not diverge
 */
public record Questions(
    List<String> problemAxes,
    List<String> compare,
    String thresholdAxis,
    Optional<Bound> target,
    Optional<SuccessRule> success) {

  /** What a study asks that says nothing: optimizers are compared, over learning rates. */
  public static final Questions USUAL =
      new Questions(
          List.of(), List.of("optimizer"), "learning_rate", Optional.empty(), Optional.empty());

  /** Copies the lists. */
  public Questions {
    problemAxes = List.copyOf(problemAxes);
    compare = List.copyOf(compare);
  }

  /** Whether {@code column} is neither of the problem nor compared. */
  public boolean isTuned(String column) {
    return !problemAxes.contains(column) && !compare.contains(column);
  }
}
