package org.sweep.trial;

import java.io.Serializable;

/**
 * A part of a trial's way that one attempt goes: from where its last checkpoint is to a goal.
 *
 * @param trial what is run
 * @param rungs where its standings are wanted
 * @param goal how far
 */
public record Stretch(Trial trial, Rungs rungs, Goal goal) implements Serializable {
  /** The whole trial. */
  public static Stretch whole(Trial trial) {
    return new Stretch(trial, Rungs.NONE, Goal.END);
  }
}
