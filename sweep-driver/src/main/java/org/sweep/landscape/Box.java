package org.sweep.landscape;

/**
 * A rectangle of the plane, perhaps a single point.
 *
 * @param left the smallest value of the first variable
 * @param right the largest value of the first variable
 * @param bottom the smallest value of the second variable
 * @param top the largest value of the second variable
 */
public record Box(double left, double right, double bottom, double top) {
  /**
   * A point of the plane.
   *
   * @param x the first variable
   * @param y the second variable
   */
  public record Point(double x, double y) {}

  /** The box of a point alone. */
  public static Box of(Point point) {
    return new Box(point.x, point.x, point.y, point.y);
  }

  /** All points whose coordinates differ from those of {@code centre} by at most {@code reach}. */
  static Box around(Point centre, double reach) {
    return new Box(centre.x - reach, centre.x + reach, centre.y - reach, centre.y + reach);
  }

  /** Whether it is a single point. */
  public boolean isPoint() {
    return left == right && bottom == top;
  }

  /** The smallest box that holds both. */
  Box union(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.max(right, other.right),
        Math.min(bottom, other.bottom),
        Math.max(top, other.top));
  }

  /** This box with its edges moved into {@code limit}. */
  Box within(Box limit) {
    return new Box(
        Math.max(limit.left, Math.min(limit.right, left)),
        Math.max(limit.left, Math.min(limit.right, right)),
        Math.max(limit.bottom, Math.min(limit.top, bottom)),
        Math.max(limit.bottom, Math.min(limit.top, top)));
  }

  /** The largest difference between a coordinate of {@code centre} and one of a point in here. */
  double reachFrom(Point centre) {
    double across = Math.max(Math.abs(left - centre.x), Math.abs(right - centre.x));
    return Math.max(across, Math.max(Math.abs(bottom - centre.y), Math.abs(top - centre.y)));
  }

  Point middle() {
    return new Point(left + width() / 2, bottom + height() / 2);
  }

  double width() {
    return right - left;
  }

  double height() {
    return top - bottom;
  }
}
