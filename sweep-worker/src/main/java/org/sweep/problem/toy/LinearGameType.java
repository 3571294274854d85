package org.sweep.problem.toy;

import java.util.Map;
import java.util.Optional;
import org.sweep.data.DataSets;
import org.sweep.game.GameOutline;
import org.sweep.problem.InvalidProblem;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemOutline;
import org.sweep.problem.ProblemType;
import org.sweep.random.Streams;
import org.sweep.spec.Parameter;
import org.sweep.spec.Values;

/** Problems with a linear field: what they have in common in study files. */
abstract class LinearGameType implements ProblemType {
  static final String STEPS = "steps";
  static final String MATRIX_SEED = "matrix-seed";

  static Parameter steps() {
    return Parameter.whole(STEPS, 1, 100, "updates of a trial");
  }

  static Parameter matrixSeed() {
    return Parameter.whole(MATRIX_SEED, 0, 0, "seed of a drawn matrix; 0 takes the trial's own");
  }

  /** The stream seeds of what is drawn: those of {@code matrix-seed}, or the trial's own. */
  static Streams matrixStreams(Values values, Streams ofTrial) {
    long seed = values.whole(MATRIX_SEED);
    return seed == 0 ? ofTrial : new Streams(seed);
  }

  /**
   * The game, drawn from {@code streams} where it is not given.
   *
   * @throws InvalidProblem if the values do not fit together
   */
  abstract LinearGame game(Values values, Streams streams) throws InvalidProblem;

  /** The first point where the study gives none. */
  double[] start(Streams streams, int length) {
    return Start.normal(streams, length);
  }

  /** A drawn game has an equilibrium if one seed's has: singular matrices have probability zero. */
  @Override
  public final ProblemOutline outline(Values values, DataSets data) throws InvalidProblem {
    LinearGame game = game(values, new Streams(1));
    Variables variables = game.variables();
    Start.check(Start.KEY, values.realsByName(Start.KEY), variables.players());
    boolean hasEquilibrium = game.equilibrium().isPresent();
    double cost = 4.0 * variables.count() * variables.count();
    return new ProblemOutline(
        variables.metrics(hasEquilibrium),
        new GameOutline(variables.players(), true),
        hasEquilibrium,
        values.whole(STEPS),
        cost,
        Map.of());
  }

  @Override
  public final Problem create(Values values, Resources resources) {
    LinearGame game = checked(values, resources.streams());
    Optional<double[]> given =
        Start.point(values.realsByName(Start.KEY), game.variables().players());
    double[] start = given.orElseGet(() -> start(resources.streams(), game.variables().count()));
    return game.problem(start, values.whole(STEPS));
  }

  private LinearGame checked(Values values, Streams streams) {
    try {
      return game(values, streams);
    } catch (InvalidProblem e) {
      throw new IllegalArgumentException(e); // The outline has refused it before.
    }
  }
}
