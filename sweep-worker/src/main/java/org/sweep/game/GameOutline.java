package org.sweep.game;

import java.util.List;

/**
 * What is known of a game before it is played, for methods to say whether they can play it.
 *
 * @param players its players, in order
 * @param isDifferentiable whether it is a {@link DifferentiableGame}
 */
public record GameOutline(List<Player> players, boolean isDifferentiable) {
  /** Copies the list. */
  public GameOutline {
    players = List.copyOf(players);
  }

  /** The names of the players, in order. */
  public List<String> names() {
    return players.stream().map(Player::name).toList();
  }
}
