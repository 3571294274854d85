package org.sweep.schedule;

import org.sweep.output.Ending.Place;

/** An error of a trial, with where it happened: what an executor tells the driver. */
final class TrialFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final Place place;
  private final int attempts;

  /**
   * The failure of a trial.
   *
   * @param place where it ran
   * @param attempts attempts so far, this one included
   * @param cause the trial's own error
   */
  TrialFailure(Place place, int attempts, Exception cause) {
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
}
