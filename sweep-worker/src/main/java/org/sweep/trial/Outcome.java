package org.sweep.trial;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * How a trial ended. Divergence is a result, not a failure. {@link Paused} alone is no end: no
 * table has it.
 */
public sealed interface Outcome extends Serializable {
  /** The word of the {@code trials.outcome} column. */
  String word();

  /** One sentence for the {@code trials.reason} column; empty for a completed trial. */
  String reason();

  /** Whether the trial was given up, by error or by its time limit: a study with one has failed. */
  default boolean isFailure() {
    return false;
  }

  /** Every step was taken. */
  record Completed() implements Outcome {
    /** The word of a completed trial. */
    public static final String WORD = "completed";

    @Override
    public String word() {
      return WORD;
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
    /** The word of a trial that diverged. */
    public static final String WORD = "diverged";

    @Override
    public String word() {
      return WORD;
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
    public boolean isFailure() {
      return true;
    }

    @Override
    public String word() {
      return WORD;
    }
  }

  /**
   * A metric did not improve for the patience of the {@link Plateau}.
   *
   * @param step the last step
   * @param rule the rule
   * @param best the best value, from which nothing differed by more than the rule asks for
   * @param bestStep the step of that value
   */
  record Plateaued(long step, Plateau rule, double best, long bestStep) implements Outcome {
    /** The word of a trial that plateaued: it ended as its study wants it to. */
    public static final String WORD = "plateaued";

    @Override
    public String word() {
      return WORD;
    }

    @Override
    public String reason() {
      return "%s was %s at step %d and not better by more than %s until step %d"
          .formatted(rule.metric(), best, bestStep, rule.minDelta(), step);
    }
  }

  /**
   * Others did better at a rung, so the trial was not run to its end.
   *
   * @param step the step of the rung
   * @param reason one sentence
   */
  record Pruned(long step, String reason) implements Outcome {
    /** The word of a pruned trial. */
    public static final String WORD = "pruned";

    @Override
    public String word() {
      return WORD;
    }
  }

  /**
   * The trial waits after a rung for what the driver decides.
   *
   * @param step the step of the rung
   */
  record Paused(long step) implements Outcome {
    /** The word of a trial that paused. */
    public static final String WORD = "paused";

    @Override
    public String word() {
      return WORD;
    }

    @Override
    public String reason() {
      return "";
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
    public boolean isFailure() {
      return true;
    }

    @Override
    public String word() {
      return WORD;
    }
  }
}
