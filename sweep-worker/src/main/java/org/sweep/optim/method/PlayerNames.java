package org.sweep.optim.method;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sweep.game.GameOutline;
import org.sweep.game.Player;
import org.sweep.spec.NearestName;

/** Players as the parameters of methods name them. */
final class PlayerNames {
  private PlayerNames() {}

  /**
   * Why {@code names} cannot be what {@code key} says, as a sentence; empty if all are players.
   *
   * @param key the parameter
   * @param names what it names
   * @param game whose players they must be
   */
  static Optional<String> refusal(String key, Collection<String> names, GameOutline game) {
    List<String> players = game.names();
    return names.stream()
        .filter(name -> !players.contains(name))
        .findFirst()
        .map(
            name ->
                "%s must name players of the game, but named '%s'; %s"
                    .formatted(key, name, NearestName.suggestion(name, players)));
  }

  /**
   * The index of the player called {@code name}; of the first player if it is empty.
   *
   * @throws IllegalArgumentException if there is none
   */
  static int index(List<Player> players, String name) {
    if (name.isEmpty()) {
      return 0;
    }
    for (int i = 0; i < players.size(); i++) {
      if (players.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("there is no player " + name);
  }
}
