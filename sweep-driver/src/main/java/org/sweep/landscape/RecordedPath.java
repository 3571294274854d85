package org.sweep.landscape;

import java.util.List;

/**
 * What a trial recorded of its way over the plane.
 *
 * @param trial the trial
 * @param points steps ascending; only finite coordinates
 */
public record RecordedPath(PathTrial trial, List<PathPoint> points) {
  /** How far from the middle of what is shown a point may stay, in sides of the square. */
  private static final double FARTHEST = 1.5;

  /** Copies the points. */
  public RecordedPath {
    points = List.copyOf(points);
  }

  /**
   * What {@code square} shows of it: the part up to the last point in there and one point beyond,
   * with points that are far outside pulled towards the middle, so that lines to them keep their
   * direction and have coordinates that a browser can draw.
   */
  public RecordedPath shownIn(Square square) {
    int end = points.indexOf(lastIn(square));
    List<PathPoint> shown = points.subList(0, Math.min(points.size(), end + 2));
    return new RecordedPath(trial, shown.stream().map(point -> pulled(point, square)).toList());
  }

  /** The last point in {@code square}; the first one if none is there. */
  public PathPoint lastIn(Square square) {
    int last = points.size() - 1;
    while (last > 0 && !square.contains(points.get(last).x(), points.get(last).y())) {
      last--;
    }
    return points.get(last);
  }

  private static PathPoint pulled(PathPoint point, Square square) {
    double reach = FARTHEST * square.side();
    double x = point.x() - square.middle().x();
    double y = point.y() - square.middle().y();
    double far = Math.max(Math.abs(x), Math.abs(y));
    if (far <= reach) {
      return point;
    }
    return new PathPoint(
        point.step(),
        square.middle().x() + x / far * reach,
        square.middle().y() + y / far * reach,
        point.distance());
  }
}
