package org.sweep.optim.method.notebook;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.sweep.game.GameOutline;
import org.sweep.optim.method.Method;
import org.sweep.optim.method.MethodType;
import org.sweep.optim.method.Needs;
import org.sweep.spec.Declaration;
import org.sweep.spec.Values;

/**
 * A notebook rule that a study file can name.
 *
 * @param declaration its name, update rule and parameters
 * @param needs what it needs of a game
 * @param unknowns how many unknowns its linear systems have in a game
 * @param factory makes it of the values of the declared parameters
 */
record NotebookType(
    Declaration declaration,
    Needs needs,
    ToIntFunction<GameOutline> unknowns,
    Function<Values, Method> factory)
    implements MethodType {

  /** A rule that solves no linear system. */
  NotebookType(Declaration declaration, Needs needs, Function<Values, Method> factory) {
    this(declaration, needs, game -> 0, factory);
  }

  @Override
  public Optional<String> refusal(GameOutline game, Values values) {
    return MethodType.super.refusal(game, values).or(() -> tooLarge(game));
  }

  private Optional<String> tooLarge(GameOutline game) {
    int size = unknowns.applyAsInt(game);
    if (size <= LinearSystem.MOST_UNKNOWNS) {
      return Optional.empty();
    }
    return Optional.of(
        declaration.name()
            + " solves linear systems of <= "
            + LinearSystem.MOST_UNKNOWNS
            + " unknowns, but this game gives it "
            + size);
  }

  @Override
  public Method create(Values values) {
    return factory.apply(values);
  }
}
