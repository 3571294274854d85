package org.sweep.optim.method;

import java.util.Optional;
import org.sweep.game.GameOutline;

/**
 * What a method needs of a game.
 *
 * @param fewestPlayers how many players there must be
 * @param mostPlayers how many there may be
 * @param products whether it needs products of second derivatives
 */
public record Needs(int fewestPlayers, int mostPlayers, boolean products) {
  /** The field of any game. */
  public static final Needs FIELD = new Needs(1, Integer.MAX_VALUE, false);

  /** Products of second derivatives in a game of any number of players. */
  public static final Needs PRODUCTS = new Needs(1, Integer.MAX_VALUE, true);

  /** The same of a game with at least two players. */
  public Needs ofSeveralPlayers() {
    return new Needs(2, Integer.MAX_VALUE, products);
  }

  /** The same of a game with exactly two players. */
  public Needs ofTwoPlayers() {
    return new Needs(2, 2, products);
  }

  /** What is needed, in words to follow "needs". */
  public String words() {
    String game = products ? "a differentiable game" : "a game";
    if (mostPlayers < Integer.MAX_VALUE) {
      return game + " with exactly " + mostPlayers + " players";
    }
    return fewestPlayers > 1 ? game + " with >= " + fewestPlayers + " players" : game;
  }

  /**
   * Why a method with these needs cannot play a game, as a sentence; empty if it can.
   *
   * @param method the method's name
   * @param game the game
   */
  Optional<String> refusal(String method, GameOutline game) {
    int players = game.players().size();
    if (players < fewestPlayers || players > mostPlayers) {
      String count = players + (players == 1 ? " player" : " players");
      return Optional.of(method + " needs " + words() + ", but this game has " + count);
    }
    if (products && !game.isDifferentiable()) {
      return Optional.of(
          method + " needs " + words() + ", but this one has no products of second derivatives");
    }
    return Optional.empty();
  }
}
