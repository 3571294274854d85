package org.sweep.trial;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;

/** How a trial ended. Divergence is a result, not a failure. */
public sealed interface Outcome extends Serializable {
  /** The word of the {@code trials.outcome} column. */
  String word();

  /** One sentence for the {@code trials.reason} column; empty for a completed trial. */
  String reason();

  /** Every step was taken. */
  record Completed() implements Outcome {
    @Override
    public String word() {
      return "completed";
    }

    @Override
    public String reason() {
      return "";
    }
  }

  /**
   * A loss left the bounds of the {@link StopRule}.
   *
   * @param step the step whose loss did
   * @param metric the column of that loss
   * @param value the loss, may be NaN or infinite
   * @param bound the rule's bound
   */
  record Diverged(long step, String metric, double value, double bound) implements Outcome {
    @Override
    public String word() {
      return "diverged";
    }

    @Override
    public String reason() {
      String law = Double.isFinite(value) ? "above " + bound + " in absolute value" : "not finite";
      return metric + " was " + value + " at step " + step + ": " + law;
    }
  }

  /**
   * The trial took longer than the study allows.
   *
   * @param reason one sentence
   */
  record TimedOut(String reason) implements Outcome {
    /** The word of a trial that took too long; with more time, it is tried again. */
    public static final String WORD = "timed out";

    /** A trial that ended by itself after {@code step} updates, when its time was over. */
    public static TimedOut at(long step, Duration limit) {
      return new TimedOut("time-limit of %s was over at step %d".formatted(text(limit), step));
    }

    /** A trial that had to be cancelled, since it did not look at the clock. */
    public static TimedOut unresponsive(Duration limit) {
      return new TimedOut(
          "time-limit of %s was over, and no step ended after it".formatted(text(limit)));
    }

    private static String text(Duration limit) {
      return BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }

    @Override
    public String word() {
      return WORD;
    }
  }

  /**
   * The trial threw an exception or lost its executor.
   *
   * @param reason one sentence
   * @param stackTrace the whole error
   */
  record Failed(String reason, String stackTrace) implements Outcome {
    /** The word of a failed trial: the one outcome that is tried again. */
    public static final String WORD = "failed";

    @Override
    public String word() {
      return WORD;
    }
  }
}
