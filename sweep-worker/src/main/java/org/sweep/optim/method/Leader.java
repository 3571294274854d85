package org.sweep.optim.method;

import java.util.List;
import java.util.Optional;
import org.sweep.game.GameOutline;
import org.sweep.game.Player;
import org.sweep.spec.Parameter;
import org.sweep.spec.Values;

/**
 * Who leads in a game of two players; the other one follows.
 *
 * @param leader the leader's index
 * @param follower the follower's index
 */
record Leader(int leader, int follower) {
  /** The name of the leader. */
  static final Parameter PARAMETER =
      Parameter.optionalText("leader", "the player who leads; by default the first one");

  /** The player called {@code name} leads, or the first one if it is empty. */
  static Leader named(String name, List<Player> players) {
    int leader = PlayerNames.index(players, name);
    return new Leader(leader, 1 - leader);
  }

  /** Why the named leader cannot play {@code game}, as a sentence; empty if it can. */
  static Optional<String> refusal(Values values, GameOutline game) {
    String name = values.text(PARAMETER.name());
    return name.isEmpty()
        ? Optional.empty()
        : PlayerNames.refusal(PARAMETER.name(), List.of(name), game);
  }
}
