package org.sweep.game;

import java.util.ArrayList;
import java.util.List;
import org.sweep.linalg.Vector;

/** A game that writes down what is asked of it. */
public final class CountingGame implements DifferentiableGame {
  private final DifferentiableGame game;
  private final List<Player> players;
  private final List<String> calls = new ArrayList<>();

  /** Plays {@code game}. */
  public CountingGame(DifferentiableGame game) {
    this(game, game.players());
  }

  /** Plays {@code game} with another account of its players. */
  public CountingGame(DifferentiableGame game, List<Player> players) {
    this.game = game;
    this.players = List.copyOf(players);
  }

  /** The calls since this was last asked. */
  public List<String> takeCalls() {
    List<String> taken = List.copyOf(calls);
    calls.clear();
    return taken;
  }

  @Override
  public List<Player> players() {
    return players;
  }

  @Override
  public void field(Vector point, Vector field, double[] losses) {
    calls.add("field");
    game.field(point, field, losses);
  }

  @Override
  public void gradient(int player, Vector point, Vector field, double[] losses) {
    calls.add("gradient " + player);
    game.gradient(player, point, field, losses);
  }

  @Override
  public void redraw(int draw) {
    calls.add("redraw " + draw);
    game.redraw(draw);
  }

  @Override
  public void lossGradient(int player, Vector point, Vector gradient) {
    calls.add("loss gradient");
    game.lossGradient(player, point, gradient);
  }

  @Override
  public void hessianProduct(int player, Vector v, Vector product) {
    calls.add("product");
    game.hessianProduct(player, v, product);
  }

  @Override
  public void jacobianProduct(Vector v, Vector product) {
    calls.add("product");
    game.jacobianProduct(v, product);
  }

  @Override
  public void transposedJacobianProduct(Vector v, Vector product) {
    calls.add("product");
    game.transposedJacobianProduct(v, product);
  }

  @Override
  public void antisymmetricProduct(Vector v, Vector product) {
    calls.add("product");
    game.antisymmetricProduct(v, product);
  }
}
