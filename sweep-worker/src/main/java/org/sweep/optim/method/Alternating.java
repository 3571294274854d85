package org.sweep.optim.method;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweep.game.Game;
import org.sweep.game.GameOutline;
import org.sweep.game.Player;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;
import org.sweep.optim.transform.TransformState;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Values;

/**
 * Alternating play: players move in turn, w_j &lt;- w_j - T_j(grad_(w_j) f_j(w)), each with a
 * transform of its own and on the point that the movers before it have left. A step ends when every
 * player has made all its moves. Alternating gradient descent-ascent when T is {@code sgd} (Gidel
 * et al., AISTATS 2019); with several moves of the discriminator, the training of Goodfellow et al.
 * (NeurIPS 2014).
 *
 * <p>Every move of a player beyond its first is on a further minibatch; the player after it begins
 * on the one drawn last. One field evaluation a step, for the losses and the first move, and one of
 * a player's block for each further move. Stores xi.
 *
 * @param order the players' names in the order of their moves; empty for the game's own order
 * @param innerSteps moves a step by player's name; 1 for players that are not named
 */
public record Alternating(List<String> order, Map<String, Long> innerSteps) implements Method {
  private static final String ORDER = "order";
  private static final String INNER_STEPS = "inner-steps";

  /** Copies both. */
  public Alternating {
    order = List.copyOf(order);
    innerSteps = Map.copyOf(innerSteps);
  }

  @Override
  public MethodState start(Setup setup) {
    return new State(setup, this);
  }

  private static final class State implements MethodState {
    private final Game game;
    private final Vector field;
    private final List<Mover> movers = new ArrayList<>();

    /** Losses at points within a step, which nobody asks for. */
    private final double[] passingLosses;

    State(Setup setup, Alternating method) {
      game = setup.game();
      field = setup.zeros();
      List<Player> players = game.players();
      passingLosses = new double[players.size()];
      List<String> names = players.stream().map(Player::name).toList();
      for (String name : method.order.isEmpty() ? names : method.order) {
        int index = PlayerNames.index(players, name);
        Vector block = setup.block(field, index);
        TransformState transform = setup.transform().start(setup.backend(), block);
        long moves = method.innerSteps.getOrDefault(name, 1L);
        movers.add(new Mover(index, players.get(index), moves, block, transform));
      }
    }

    @Override
    public void evaluate(Vector point, double[] losses) {
      game.field(point, field, losses);
    }

    @Override
    public void advance(Vector point) {
      int draw = 0;
      boolean isEvaluated = true;
      for (Mover mover : movers) {
        for (long move = 0; move < mover.moves; move++) {
          if (move > 0) {
            draw++;
            game.redraw(draw);
          }
          if (!isEvaluated) {
            game.gradient(mover.index, point, field, passingLosses);
          }
          mover.descend(point);
          game.project(point);
          isEvaluated = false;
        }
      }
    }

    @Override
    public Vector field() {
      return field;
    }

    @Override
    public Memory memory() {
      return movers.stream()
          .map(mover -> mover.transform.memory())
          .reduce(Memory.NONE, Memory::and);
    }
  }

  /** A player with its block of the field, in the order of moves. */
  private record Mover(
      int index, Player player, long moves, Vector gradient, TransformState transform) {
    void descend(Vector point) {
      transform.descend(gradient, point.slice(player.offset(), player.length()));
    }
  }

  /** {@code alternating} in study files. */
  static final class Type implements MethodType {
    @Override
    public Declaration declaration() {
      return Declaration.of(
          "alternating",
          "players in turn, each with its own transform, on the point already updated",
          Parameter.optionalTexts(ORDER, "all players, in the order of their moves"),
          Parameter.optionalWholeByName(INNER_STEPS, 1, "moves a step by player, 1 if not named"));
    }

    @Override
    public Needs needs() {
      return Needs.FIELD;
    }

    @Override
    public Optional<String> refusal(GameOutline game, Values values) {
      return MethodType.super
          .refusal(game, values)
          .or(() -> refusalOfOrder(values.texts(ORDER), game))
          .or(
              () ->
                  PlayerNames.refusal(
                      INNER_STEPS, values.map(INNER_STEPS, Long.class).keySet(), game));
    }

    private static Optional<String> refusalOfOrder(List<String> order, GameOutline game) {
      Set<String> named = new LinkedHashSet<>(order);
      boolean namesAllOnce = named.size() == order.size() && order.size() == game.names().size();
      if (order.isEmpty() || (namesAllOnce && named.containsAll(game.names()))) {
        return Optional.empty();
      }
      return PlayerNames.refusal(ORDER, order, game)
          .or(
              () ->
                  Optional.of(
                      "order must name every player once (%s), but was %s"
                          .formatted(String.join(", ", game.names()), order)));
    }

    @Override
    public Method create(Values values) {
      return new Alternating(values.texts(ORDER), values.map(INNER_STEPS, Long.class));
    }
  }
}
