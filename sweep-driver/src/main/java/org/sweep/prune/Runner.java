package org.sweep.prune;

import java.util.List;
import java.util.Optional;
import org.sweep.trial.Outcome;
import org.sweep.trial.Standing;

/** What is known of one trial while its study runs. */
final class Runner {
  private final int position;
  private List<Standing> standings = List.of();
  private long knownUntil = -1;
  private boolean hasEnded;
  private boolean isPaused;
  private long pausedAt;

  /**
   * Nothing is known yet.
   *
   * @param position of the trial in the study
   */
  Runner(int position) {
    this.position = position;
  }

  /** Of the trial in the study. */
  int position() {
    return position;
  }

  /**
   * Takes a result.
   *
   * @param word the outcome's word
   * @param steps the trial's last step
   * @param at its standings at the rungs; none of a trial that failed, whose earlier ones stay
   */
  void report(String word, long steps, List<Standing> at) {
    isPaused = word.equals(Outcome.Paused.WORD);
    hasEnded = !isPaused;
    pausedAt = steps;
    if (!at.isEmpty()) {
      standings = at;
      knownUntil = knownUntil(word, steps);
    }
  }

  /**
   * A trial that ended as its study wants it to counts with its last rows at all later rungs; any
   * other one counts as far as it came, a diverged one until before the step where it did.
   */
  private static long knownUntil(String word, long steps) {
    return switch (word) {
      case Outcome.Completed.WORD, Outcome.Plateaued.WORD -> Long.MAX_VALUE;
      case Outcome.Diverged.WORD -> steps - 1;
      default -> steps;
    };
  }

  /** Whether it waits for a decision. */
  boolean isPaused() {
    return isPaused;
  }

  /** The step of the rung where it waits. */
  long pausedAt() {
    return pausedAt;
  }

  /** It runs anew. */
  void reset() {
    standings = List.of();
    knownUntil = -1;
    hasEnded = false;
    isPaused = false;
  }

  /** It runs on. */
  void goOn() {
    isPaused = false;
  }

  /** Its standing at a rung, if it is known; none at all of a trial that ended before. */
  Optional<Standing> at(int rung, long step) {
    if (step <= knownUntil) {
      return Optional.of(standings.get(rung));
    }
    return hasEnded ? Optional.of(Standing.NONE) : Optional.empty();
  }
}
