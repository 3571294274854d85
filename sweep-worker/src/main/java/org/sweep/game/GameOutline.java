package org.sweep.game;

import java.util.List;

/**
 * What is known of a game before it is played, for methods to say whether they can play it, and for
 * executors whether it fits.
 *
 * @param players its players, in order
 * @param isDifferentiable whether it is a {@link DifferentiableGame}
 * @param bringsUpdate whether it is an {@link UpdatingGame}
 * @param memory heap that it needs with its data
 */
public record GameOutline(
    List<Player> players, boolean isDifferentiable, boolean bringsUpdate, MemoryNeed memory) {
  /** Copies the list. */
  public GameOutline {
    players = List.copyOf(players);
  }

  /** What is known of a game that brings no update of its own. */
  public GameOutline(List<Player> players, boolean isDifferentiable, MemoryNeed memory) {
    this(players, isDifferentiable, false, memory);
  }

  /** What is known of a small game, whose need of memory is that of its points. */
  public GameOutline(List<Player> players, boolean isDifferentiable) {
    this(
        players,
        isDifferentiable,
        MemoryNeed.ofPoint(players.stream().mapToLong(Player::length).sum()));
  }

  /** The same of a game that is an {@link UpdatingGame}. */
  public GameOutline withUpdate() {
    return new GameOutline(players, isDifferentiable, true, memory);
  }

  /** The names of the players, in order. */
  public List<String> names() {
    return players.stream().map(Player::name).toList();
  }
}
