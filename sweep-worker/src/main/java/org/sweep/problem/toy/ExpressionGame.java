package org.sweep.problem.toy;

import java.util.List;
import org.sweep.formula.Formula;
import org.sweep.game.Player;

/** A game whose losses are formulas, with exact first and second derivatives. */
final class ExpressionGame extends ToyGame {
  private final List<Formula> losses;

  /**
   * The game of formulas.
   *
   * @param players the players
   * @param losses a formula for each player, over all variables
   */
  ExpressionGame(List<Player> players, List<Formula> losses) {
    super(players);
    this.losses = List.copyOf(losses);
  }

  @Override
  double lossGradient(int player, double[] w, double[] gradient) {
    return losses.get(player).gradient(w, gradient);
  }

  @Override
  void hessianProduct(int player, double[] w, double[] v, double[] product) {
    losses.get(player).hessianProduct(w, v, product);
  }
}
