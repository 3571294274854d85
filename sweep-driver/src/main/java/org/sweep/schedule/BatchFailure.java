package org.sweep.schedule;

import java.util.ArrayList;
import java.util.List;
import org.sweep.output.Ending.Place;
import org.sweep.run.TrialError;
import org.sweep.trial.Batch;

/** An attempt at a batch failed, with where: what an executor tells the driver. */
final class BatchFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final Place place;
  private final int attempts;

  /**
   * The failure of a batch.
   *
   * @param place where it ran
   * @param attempts attempts at this very batch so far, this one included
   * @param cause a {@link TrialError} if it is known which trial failed, else any error
   */
  BatchFailure(Place place, int attempts, Throwable cause) {
    super(cause);
    this.place = place;
    this.attempts = attempts;
  }

  Place place() {
    return place;
  }

  int attempts() {
    return attempts;
  }

  /** The error itself. */
  Throwable error() {
    return getCause() instanceof TrialError trial ? trial.getCause() : getCause();
  }

  /**
   * What is left to be run of a batch of several trials: the trial that failed alone, and those
   * before and after it; if nobody knows which one failed, the two halves.
   */
  List<Batch> pieces(Batch batch) {
    int size = batch.trials().size();
    if (!(getCause() instanceof TrialError trial)) {
      return List.of(batch.part(0, size / 2, attempts), batch.part(size / 2, size, attempts));
    }
    int failed = trial.position();
    List<Batch> pieces = new ArrayList<>();
    pieces.add(batch.part(failed, failed + 1, attempts));
    if (failed > 0) {
      pieces.add(batch.part(0, failed, attempts));
    }
    if (failed + 1 < size) {
      pieces.add(batch.part(failed + 1, size, 0));
    }
    return pieces;
  }
}
