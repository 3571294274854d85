package org.sweep.optim.transform;

import org.sweep.game.Game;
import org.sweep.game.UpdatingGame;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;
import org.sweep.spec.Declaration;

/**
 * The update rule u that the game brings, such as the updaters in the configuration of a network: w
 * &lt;- w - eta u(g, w). The rule has learning rates of its own, so that eta = 1 is the rule as it
 * stands. Stores what the rule does.
 *
 * @param eta factor of every update
 */
public record FromConfiguration(double eta) implements Transform {
  static final TransformType TYPE =
      new TransformType(
          Declaration.of(
                  "from-configuration",
                  "w <- w - eta u, u the update of the network's own updater; eta = 1: as it stands")
              .withNeeds("a problem with an updater of its own (dl4j)"),
          (eta, values) -> new FromConfiguration(eta),
          TransformType.Needs.UPDATE_OF_THE_GAME);

  @Override
  public Transform in(Game game) {
    if (game instanceof UpdatingGame updating) {
      return new OfGame(eta, updating);
    }
    throw new IllegalStateException("the game brings no update rule");
  }

  @Override
  public TransformState start(Backend backend, Vector block) {
    throw new IllegalStateException("from-configuration must be in a game before it starts");
  }

  private record OfGame(double eta, UpdatingGame game) implements Transform {
    @Override
    public TransformState start(Backend backend, Vector block) {
      UpdatingGame.Update update = game.update();
      return new State(eta, update, update.memory());
    }
  }

  private record State(double eta, UpdatingGame.Update update, Memory memory)
      implements TransformState {
    @Override
    public void descend(Vector gradient, Vector point) {
      update.descend(eta, gradient, point);
    }
  }
}
