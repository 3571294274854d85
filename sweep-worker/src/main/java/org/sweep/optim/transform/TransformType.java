package org.sweep.optim.transform;

import java.util.Optional;
import org.sweep.game.GameOutline;
import org.sweep.spec.Declaration;
import org.sweep.spec.Values;

/**
 * A transform that a study file can name.
 *
 * @param declaration its name, equation and parameters
 * @param factory makes the transform of a learning rate and parameter values
 * @param needs what it needs of a game
 */
public record TransformType(Declaration declaration, Factory factory, Needs needs) {
  /** A transform of any gradient. */
  public TransformType(Declaration declaration, Factory factory) {
    this(declaration, factory, Needs.GRADIENT);
  }

  /** What a transform needs of a game. */
  public enum Needs {
    /** Nothing but its gradient. */
    GRADIENT,
    /** An update rule of its own: an {@link org.sweep.game.UpdatingGame}. */
    UPDATE_OF_THE_GAME
  }

  /** Why the transform cannot serve in a game, as a sentence for the user; empty if it can. */
  public Optional<String> refusal(GameOutline game) {
    boolean serves = needs == Needs.GRADIENT || game.bringsUpdate();
    return serves
        ? Optional.empty()
        : Optional.of(
            "%s needs %s, but this problem has none"
                .formatted(declaration.name(), declaration.needs()));
  }

  /** Makes a transform. */
  @FunctionalInterface
  public interface Factory {
    /**
     * The transform with these hyperparameters.
     *
     * @param learningRate eta > 0
     * @param values the declared parameters
     */
    Transform create(double learningRate, Values values);
  }
}
