package org.sweep.problem.toy;

import java.util.Map;
import java.util.Optional;
import org.sweep.data.DataSets;
import org.sweep.problem.InvalidProblem;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemOutline;
import org.sweep.problem.ProblemType;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Values;

/** {@code toy-game} in study files: a well-known game of two variables by its name. */
public final class ToyGameType implements ProblemType {
  private static final String GAME = "game";
  private static final String STEPS = "steps";

  private static final Declaration DECLARATION =
      Declaration.of(
          "toy-game",
          "a game of two variables from the literature",
          Parameter.requiredSelection(
              GAME, new Kind.Named(GAME, ToyGames.declarations()), "which one"),
          Parameter.optionalRealsByName(
              Start.KEY, "first point, such as {x: 6, y: 6}; absent, that of the literature"),
          Parameter.whole(STEPS, 1, 100, "updates of a trial"));

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public ProblemOutline outline(Values values, DataSets data) throws InvalidProblem {
    WrittenGame game = game(values);
    Start.check(Start.KEY, values.realsByName(Start.KEY), game.variables().players());
    return game.outline(values.whole(STEPS));
  }

  @Override
  public Problem create(Values values, Resources resources) {
    WrittenGame game = game(values);
    Map<String, double[]> given = values.realsByName(Start.KEY);
    Optional<double[]> start = Start.point(given, game.variables().players());
    try {
      return game.problem(start.orElseGet(game::start), values.whole(STEPS));
    } catch (InvalidProblem e) {
      throw new IllegalArgumentException(e); // The outline has refused it before.
    }
  }

  private static WrittenGame game(Values values) {
    return ToyGames.named(values.selection(GAME).name());
  }
}
