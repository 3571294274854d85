package org.sweep.problem.toy;

import org.sweep.data.DataSets;
import org.sweep.problem.InvalidProblem;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemOutline;
import org.sweep.problem.ProblemType;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Values;

/** {@code expression-game} in study files: a game written as formulas. */
public final class ExpressionGameType implements ProblemType {
  private static final String STEPS = "steps";

  private static final Declaration DECLARATION =
      Declaration.of(
          "expression-game",
          "any number of players with losses as formulas, exact derivatives, double precision",
          Parameter.requiredRealsByName(
              WrittenGame.PLAYERS, "variables of every player and their first values"),
          Parameter.requiredTextByName(
              WrittenGame.LOSSES, "a formula for every player over all variables"),
          Parameter.optionalRealsByName(
              WrittenGame.EQUILIBRIUM,
              "a point near which the field vanishes: paths are measured from there"),
          Parameter.whole(STEPS, 1, 100, "updates of a trial"));

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public ProblemOutline outline(Values values, DataSets data) throws InvalidProblem {
    return game(values).outline(values.whole(STEPS));
  }

  @Override
  public Problem create(Values values, Resources resources) {
    WrittenGame game = game(values);
    try {
      return game.problem(game.start(), values.whole(STEPS));
    } catch (InvalidProblem e) {
      throw new IllegalArgumentException(e); // The outline has refused it before.
    }
  }

  private static WrittenGame game(Values values) {
    return new WrittenGame(
        values.realsByName(WrittenGame.PLAYERS),
        values.map(WrittenGame.LOSSES, String.class),
        values.realsByName(WrittenGame.EQUILIBRIUM));
  }
}
