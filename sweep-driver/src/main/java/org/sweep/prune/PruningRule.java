package org.sweep.prune;

import org.sweep.trial.Rungs;
import org.sweep.trial.Standing;

/**
 * A rule that prunes configurations at rungs, by comparing them with others there. It decides as
 * soon as what is not known yet cannot change the decision, so the decisions are those of somebody
 * who waits for all.
 */
public sealed interface PruningRule permits Asha, MedianRule {
  /** What is compared, and where. */
  Rungs rungs();

  /** The value of a trial by which its own configuration is judged. */
  double own(Standing standing);

  /** The value of a trial with which other configurations are compared. */
  double rival(Standing standing);

  /** Whether of two configurations with one value the later one counts as worse. */
  boolean ordersTies();

  /**
   * The most configurations that can come to a rung.
   *
   * @param rung from 0
   * @param configurations of the study
   * @param alive those that were not pruned at earlier rungs so far
   */
  int entrants(int rung, int configurations, int alive);

  /**
   * Whether a configuration goes on.
   *
   * @param better rivals at the rung that are known to be better
   * @param known rivals whose values are known there, itself included
   * @param unknown configurations that may come yet, with any value
   */
  Verdict verdict(int better, int known, int unknown);

  /**
   * Why a configuration was pruned, in a sentence that tells no order of events.
   *
   * @param value its own value at the rung, in words
   * @param step the step of the rung
   * @param entrants as {@link #entrants} gives them
   */
  String reason(String value, long step, int entrants);

  /** What is known of a configuration at a rung. */
  enum Verdict {
    /** It goes on, whatever comes yet. */
    KEPT,
    /** It does not, whatever comes yet. */
    PRUNED,
    /** What comes yet decides. */
    OPEN
  }
}
