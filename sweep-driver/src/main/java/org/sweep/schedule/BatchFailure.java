package org.sweep.schedule;

import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import org.sweep.output.Ending.Place;
import org.sweep.output.StoreFailure;
import org.sweep.run.TrialError;

/**
 * Why a batch was not committed. It is text, since not every error can be sent to another JVM.
 *
 * @param kind what kind of failure it was
 * @param position the trial that is to blame, 0 for the first; {@link #UNKNOWN} if nobody knows
 * @param reason one sentence
 * @param error all that is known of it
 * @param place where it happened
 * @param executor Spark's name of the executor, empty if it is unknown
 */
record BatchFailure(
    Kind kind, int position, String reason, String error, Place place, String executor)
    implements Serializable {
  /** The position of a trial that nobody knows. */
  static final int UNKNOWN = -1;

  /** What is to be done next depends on it. */
  enum Kind {
    /** The trial's own code threw. */
    THROWN,
    /** The result directory could not be written, which no trial causes. */
    STORE,
    /** The executor went away or ran out of memory, which any of its trials may have caused. */
    EXECUTOR_LOST,
    /** The executor went away or ran out of memory while it ran nothing else. */
    EXECUTOR_LOST_ALONE,
    /** The executor was taken away, which no trial causes. */
    EXECUTOR_TAKEN,
    /** The time limit passed, and the trial did not end by itself. */
    OVERTIME
  }

  /** What a task met that lived to tell. */
  static BatchFailure of(Throwable error, Place place, String executor) {
    if (error instanceof StoreFailure) {
      String reason = error.getMessage();
      return new BatchFailure(Kind.STORE, UNKNOWN, reason, stackTrace(error), place, executor);
    }
    Kind kind = hasRunOutOfMemory(error) ? Kind.EXECUTOR_LOST : Kind.THROWN;
    int position = error instanceof TrialError trial ? trial.position() : UNKNOWN;
    Throwable own = error instanceof TrialError ? error.getCause() : error;
    return new BatchFailure(kind, position, firstLine(own), stackTrace(own), place, executor);
  }

  private static boolean hasRunOutOfMemory(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }

  private static String firstLine(Throwable error) {
    return error.toString().lines().findFirst().orElse("unknown error");
  }

  private static String stackTrace(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  /** The same failure, seen as another kind. */
  BatchFailure of(Kind other) {
    return new BatchFailure(other, position, reason, error, place, executor);
  }
}
