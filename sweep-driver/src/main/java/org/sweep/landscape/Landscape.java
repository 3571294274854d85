package org.sweep.landscape;

import java.util.List;
import java.util.Optional;
import org.sweep.trial.AxisValue;

/**
 * Losses and field of one problem on a square grid.
 *
 * @param problem its values on the axes that vary the problem
 * @param plane its variables
 * @param losses names of the losses' columns, in the order of the players
 * @param equilibrium where its field vanishes, if that is known
 * @param points the grid, columns of it from left to right, each from the bottom up
 */
public record Landscape(
    List<AxisValue> problem,
    Plane plane,
    List<String> losses,
    Optional<Box.Point> equilibrium,
    List<GridPoint> points) {

  /**
   * A point of the grid.
   *
   * @param x the first variable
   * @param y the second variable
   * @param loss the first player's loss
   * @param fieldX the component of the field at the first variable
   * @param fieldY the component of the field at the second variable
   */
  public record GridPoint(double x, double y, double loss, double fieldX, double fieldY) {}

  /** Copies the lists, and refuses points that are no square grid. */
  public Landscape {
    problem = List.copyOf(problem);
    losses = List.copyOf(losses);
    points = List.copyOf(points);
    long count = Math.round(Math.sqrt(points.size()));
    if (count < 2 || count * count != points.size()) {
      throw new IllegalArgumentException(
          "a landscape must have n x n points, n >= 2, but had " + points.size());
    }
  }

  /** How many points are along each side. */
  public int count() {
    return (int) Math.round(Math.sqrt(points.size()));
  }

  /** What the grid covers. */
  public Square square() {
    GridPoint first = points.get(0);
    GridPoint last = points.get(points.size() - 1);
    return new Square(first.x, first.y, last.x - first.x);
  }

  /** The point in column {@code i} from the left and row {@code j} from the bottom. */
  public GridPoint at(int i, int j) {
    return points.get(i * count() + j);
  }
}
