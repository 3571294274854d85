package org.sweep.optim.method;

import java.util.List;
import java.util.Optional;
import org.sweep.game.GameOutline;
import org.sweep.schema.Metric;
import org.sweep.spec.Declaration;
import org.sweep.spec.Values;

/** A method that a study file can name. */
public interface MethodType {
  /** Its name, update rule and parameters. */
  Declaration declaration();

  /** What it needs of a game. */
  Needs needs();

  /**
   * Metrics of its own, such as the residual of a linear solve: further columns of {@code steps}.
   *
   * @param values the method's own parameters
   */
  default List<Metric> metrics(Values values) {
    return List.of();
  }

  /**
   * At most how many vectors of the length of the game's points it keeps, beside its transform.
   *
   * @param values the method's own parameters
   */
  default long vectors(Values values) {
    return 8;
  }

  /**
   * Why the method cannot play a game, as a sentence for the user; empty if it can.
   *
   * @param game what is known of the game
   * @param values the method's own parameters, which may name players
   */
  default Optional<String> refusal(GameOutline game, Values values) {
    return needs().refusal(declaration().name(), game);
  }

  /** The method with the values of the declared parameters. */
  Method create(Values values);
}
