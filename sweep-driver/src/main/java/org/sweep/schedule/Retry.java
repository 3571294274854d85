package org.sweep.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * What is tried again. A trial that throws is tried on other executors. A trial may also have taken
 * its executor down, or another one beside it: such batches run once more as they were, then one at
 * a time and cut into halves, and at last while nothing else runs, until the trial is alone that
 * takes executors down. A trial that is given up is recorded, and the others go on.
 */
final class Retry {
  /** How often a trial may throw. */
  static final int MOST_ERRORS = 3;

  /** How often a trial's executor may be lost... */
  static final int MOST_LOSSES = 4;

  /** ... so many times of them while it ran nothing else. */
  static final int MOST_LOSSES_ALONE = 2;

  private Retry() {}

  /** What is to be run after {@code run} failed; nothing if its only trial is given up. */
  static List<Run> after(Run run, BatchFailure failure) {
    return switch (failure.kind()) {
      case THROWN -> run.isSingle() ? again(run, failure) : pieces(run, failure);
      case STORE -> again(run, failure);
      case EXECUTOR_LOST -> afterLoss(run.afterLoss(false));
      case EXECUTOR_LOST_ALONE -> afterLoss(run.afterLoss(true));
      case EXECUTOR_TAKEN -> List.of(run.again());
      case OVERTIME -> run.isSingle() ? List.of() : halves(run, 1);
    };
  }

  private static List<Run> again(Run run, BatchFailure failure) {
    Run next = run.afterError(failure.executor());
    return next.errors() < MOST_ERRORS ? List.of(next) : List.of();
  }

  private static List<Run> afterLoss(Run run) {
    if (!run.isSuspect()) {
      return List.of(run);
    }
    if (!run.isSingle()) {
      return halves(run, 0);
    }
    boolean isKnown = run.losses() >= MOST_LOSSES && run.lossesAlone() >= MOST_LOSSES_ALONE;
    return isKnown ? List.of() : List.of(run);
  }

  /** The trial that threw alone, and those before and after it; halves if nobody knows it. */
  private static List<Run> pieces(Run run, BatchFailure failure) {
    int thrower = failure.position();
    if (thrower == BatchFailure.UNKNOWN) {
      return halves(run, 1);
    }
    int size = run.batch().trials().size();
    List<Run> pieces = new ArrayList<>();
    pieces.add(run.part(thrower, thrower + 1, 0).afterError(failure.executor()));
    if (thrower > 0) {
      pieces.add(run.part(0, thrower, 1));
    }
    if (thrower + 1 < size) {
      pieces.add(run.part(thrower + 1, size, 0));
    }
    return pieces;
  }

  private static List<Run> halves(Run run, int attempts) {
    int size = run.batch().trials().size();
    return List.of(run.part(0, size / 2, attempts), run.part(size / 2, size, attempts));
  }
}
