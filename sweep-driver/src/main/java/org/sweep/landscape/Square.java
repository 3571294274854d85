package org.sweep.landscape;

/**
 * A square of the plane, so that angles look as they are.
 *
 * @param left the smallest value of the first variable
 * @param bottom the smallest value of the second variable
 * @param side length of its sides, &gt; 0
 */
public record Square(double left, double bottom, double side) {
  /** How far paths count: this many times the half-width of the box of the starting points. */
  private static final double FARTHEST = 3;

  /** Left free on each side, as a share of what is shown. */
  private static final double MARGIN = 0.1;

  /** Refuses a square that has no area. */
  public Square {
    boolean isFinite = Double.isFinite(left) && Double.isFinite(bottom) && Double.isFinite(side);
    if (!isFinite || !(side > 0)) {
      throw new IllegalArgumentException(
          "square must be finite with a side > 0, but was [%s, %s] with side %s"
              .formatted(left, bottom, side));
    }
  }

  /**
   * The square that shows where paths begin and where they go, with a margin. Paths count up to
   * three times the box of the starting points around the equilibrium, or around the middle of that
   * box where no equilibrium is known: one that goes far would press the others into a dot.
   *
   * @param starts the box of the starting points and the equilibrium
   * @param centre the equilibrium, or the middle of the box
   * @param paths the box of the paths
   */
  public static Square around(Box starts, Box.Point centre, Box paths) {
    double reach = starts.reachFrom(centre);
    if (reach == 0) {
      reach = Math.max(1, Math.max(Math.abs(centre.x()), Math.abs(centre.y())));
    }
    Box shown = starts.union(paths.within(Box.around(centre, FARTHEST * reach)));
    if (shown.width() == 0 && shown.height() == 0) {
      shown = Box.around(centre, reach);
    }
    double side = Math.max(shown.width(), shown.height()) * (1 + 2 * MARGIN);
    Box.Point middle = shown.middle();
    return new Square(middle.x() - side / 2, middle.y() - side / 2, side);
  }

  /** The value at place {@code index} of {@code count} evenly spaced ones, both ends included. */
  static double place(double low, double side, int index, int count) {
    return low + side * index / (count - 1);
  }

  /** Its middle. */
  public Box.Point middle() {
    return new Box.Point(left + side / 2, bottom + side / 2);
  }

  /** Whether a point lies in the square or on its edge. */
  public boolean contains(double x, double y) {
    return x >= left && x <= left + side && y >= bottom && y <= bottom + side;
  }
}
