package org.sweep.stability;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.sweep.game.DifferentiableGame;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.optim.method.MethodState;
import org.sweep.problem.Problem;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;

/**
 * Local stability at a problem's equilibrium w*. With H the Jacobian of the field at w*,
 * simultaneous gradient steps w &lt;- w - eta xi(w) contract near w* exactly if eta &lt; (1 / a) 2
 * / (1 + (b / a)^2) for every eigenvalue a + b i of H; any other method does if the spectral radius
 * of its update map, linearized at w*, is below one.
 */
public final class Theory {
  /** Beyond this many numbers in an optimizer's state there is no spectral radius. */
  private static final int LARGEST_STATE = 64;

  /** Beyond this many variables nothing is computed. */
  private static final int LARGEST_POINT = 512;

  /** What tells a spectral radius of one, which decides nothing, from its neighbours. */
  private static final double MARGIN = 1e-8;

  private final Problem problem;
  private final Supplier<MethodState> fresh;

  private Theory(Problem problem, Supplier<MethodState> fresh) {
    this.problem = problem;
    this.fresh = fresh;
  }

  /** The columns of {@code trials} that hold the facts. */
  public static List<Column> columns() {
    return List.of(
        Tables.JACOBIAN_EIGENVALUES,
        Tables.STEP_SIZE_BOUND,
        Tables.SPECTRAL_RADIUS,
        Tables.STABILITY);
  }

  /**
   * The facts by column name; those that cannot be known are absent, all of them where the problem
   * knows no equilibrium.
   *
   * @param problem a problem of its own, since the game is evaluated
   * @param fresh makes the state of the method before its first step
   */
  public static Map<String, Object> facts(Problem problem, Supplier<MethodState> fresh) {
    boolean isSmall =
        problem.equilibrium().filter(point -> point.length() <= LARGEST_POINT).isPresent();
    return isSmall && problem.game() instanceof DifferentiableGame game
        ? new Theory(problem, fresh).facts(game, problem.equilibrium().orElseThrow())
        : Map.of();
  }

  private Map<String, Object> facts(DifferentiableGame game, Vector equilibrium) {
    Map<String, Object> facts = new TreeMap<>();
    problem.select(0);
    Eigenvalues.of(jacobian(game, equilibrium))
        .ifPresent(
            values -> {
              facts.put(Tables.JACOBIAN_EIGENVALUES.name(), values.text());
              facts.put(Tables.STEP_SIZE_BOUND.name(), values.stepSizeBound());
            });
    int players = game.players().size();
    UpdateMap map = new UpdateMap(fresh, problem.backend(), equilibrium, players);
    Optional.of(map)
        .filter(known -> known.dimension() <= LARGEST_STATE)
        .flatMap(UpdateMap::jacobian)
        .flatMap(Eigenvalues::of)
        .map(Eigenvalues::spectralRadius)
        .ifPresent(
            radius -> {
              facts.put(Tables.SPECTRAL_RADIUS.name(), radius);
              facts.put(Tables.STABILITY.name(), verdict(radius));
            });
    return facts;
  }

  private static String verdict(double spectralRadius) {
    if (Math.abs(spectralRadius - 1) <= MARGIN) {
      return "marginal";
    }
    return spectralRadius < 1 ? "stable" : "unstable";
  }

  /** H at a point, a column for each basis vector. */
  private RealMatrix jacobian(DifferentiableGame game, Vector point) {
    Backend backend = problem.backend();
    int n = point.length();
    game.field(point, backend.zeros(n), new double[game.players().size()]);
    RealMatrix jacobian = new Array2DRowRealMatrix(n, n);
    Vector product = backend.zeros(n);
    for (int column = 0; column < n; column++) {
      double[] unit = new double[n];
      unit[column] = 1;
      game.jacobianProduct(backend.of(unit), product);
      jacobian.setColumn(column, product.toArray());
    }
    return jacobian;
  }
}
