package org.sweep.run;

/** A trial of a batch threw; nothing of the batch is committed. The cause is the trial's error. */
public final class TrialError extends Exception {
  private static final long serialVersionUID = 1L;

  private final int position;

  /**
   * The error of a trial.
   *
   * @param position which trial of its batch, 0 for the first; those before it ran to their end
   * @param cause what it threw
   */
  public TrialError(int position, Exception cause) {
    super(cause);
    this.position = position;
  }

  /** Which trial of its batch it was, 0 for the first. */
  public int position() {
    return position;
  }
}
