package org.sweep.landscape;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sweep.game.Player;
import org.sweep.linalg.Vector;
import org.sweep.problem.Problem;

/** Losses and field of a problem of two variables. */
final class Surface {
  private final Problem problem;
  private final Vector field;
  private final double[] losses;

  Surface(Problem problem) {
    this.problem = problem;
    this.field = problem.backend().zeros(2);
    this.losses = new double[problem.game().players().size()];
    problem.select(0);
  }

  /**
   * What the game is at a point.
   *
   * @param losses f_j for every player, in order
   * @param field the derivative of its player's loss by each variable
   */
  @SuppressWarnings("ArrayRecordComponent") // Read once, by the caller.
  record At(double[] losses, double[] field) {
    boolean isSame(At other) {
      return Arrays.equals(losses, other.losses) && Arrays.equals(field, other.field);
    }
  }

  At at(double x, double y) {
    problem.game().field(problem.backend().of(new double[] {x, y}), field, losses);
    return new At(losses.clone(), field.toArray());
  }

  List<String> players() {
    return problem.game().players().stream().map(Player::name).toList();
  }

  Box.Point start() {
    return point(problem.initialPoint());
  }

  Optional<Box.Point> equilibrium() {
    return problem.equilibrium().map(Surface::point);
  }

  private static Box.Point point(Vector vector) {
    double[] coordinates = vector.toArray();
    return new Box.Point(coordinates[0], coordinates[1]);
  }
}
