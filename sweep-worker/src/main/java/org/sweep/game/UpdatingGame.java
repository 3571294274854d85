package org.sweep.game;

import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;

/**
 * A game that brings an update rule of its own, such as a network whose configuration names an
 * updater. The transform {@code from-configuration} is that rule.
 */
public interface UpdatingGame extends Game {
  /** The rule with fresh state, for one trial on one thread. */
  Update update();

  /** The rule at work. */
  interface Update {
    /**
     * w &lt;- w - scale u(g, w), where u is the rule's next update.
     *
     * @param scale factor of the update; 1 for the rule as it stands in the configuration
     * @param gradient g, left as it is
     * @param point w, of the same length
     */
    void descend(double scale, Vector gradient, Vector point);

    /** What it remembers from one update to the next. */
    Memory memory();
  }
}
