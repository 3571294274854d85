package org.sweep.optim.method;

import org.sweep.game.DifferentiableGame;
import org.sweep.game.Game;
import org.sweep.game.Player;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.optim.transform.Transform;

/**
 * What a method is given for one trial.
 *
 * @param game the game to be played
 * @param transform what makes updates of gradients
 * @param learningRate eta, for methods that need it beside the transform
 * @param backend where the numbers live
 */
public record Setup(Game game, Transform transform, double learningRate, Backend backend) {
  /** Makes the transform that of the game, where it is made of what a game brings. */
  public Setup {
    transform = transform.in(game);
  }

  /**
   * The game with its products of second derivatives.
   *
   * @throws IllegalStateException if it has none, which {@link Needs} tells beforehand
   */
  public DifferentiableGame differentiable() {
    if (game instanceof DifferentiableGame differentiable) {
      return differentiable;
    }
    throw new IllegalStateException("the game has no products of second derivatives");
  }

  /** A new vector of the length of the game's points, all zero. */
  public Vector zeros() {
    return backend.zeros(parameters());
  }

  /** The length of the game's points. */
  public int parameters() {
    return game.players().stream().mapToInt(Player::length).sum();
  }

  /** The block of {@code player} in a vector of the length of the game's points. */
  public Vector block(Vector whole, int player) {
    Player owner = game.players().get(player);
    return whole.slice(owner.offset(), owner.length());
  }
}
