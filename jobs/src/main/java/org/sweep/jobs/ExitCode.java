package org.sweep.jobs;

/** Exit codes of all verbs. */
final class ExitCode {
  /** All trials ended; diverged counts as ended. */
  static final int OK = 0;

  /** Some trials failed. */
  static final int SOME_FAILED = 1;

  /** The study or the command line is wrong; nothing ran. */
  static final int WRONG_INPUT = 2;

  /** The sweep itself could not run. */
  static final int CANNOT_RUN = 3;

  private ExitCode() {}
}
