package org.sweep.report.figure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sweep.landscape.Landscape;
import org.sweep.landscape.Landscape.GridPoint;

/** Arrows of minus the field, the direction in which simultaneous gradient steps go. */
final class Quiver {
  /** Arrows along each side. */
  private static final int ARROWS = 13;

  private final Landscape landscape;

  Quiver(Landscape landscape) {
    this.landscape = landscape;
  }

  /**
   * Arrows at evenly spaced points of the grid: {@code x}, {@code y}, {@code angle} in degrees
   * clockwise from the right, and {@code length}, the square root of the field's norm as a share of
   * the largest. There is none where the field vanishes or is not finite.
   */
  ArrayNode json() {
    double largest =
        landscape.points().stream()
            .mapToDouble(Quiver::norm)
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    ArrayNode arrows = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < ARROWS; i++) {
      for (int j = 0; j < ARROWS; j++) {
        GridPoint point = landscape.at(place(i), place(j));
        double norm = norm(point);
        if (norm > 0 && Double.isFinite(norm)) {
          write(arrows.addObject(), point, Math.sqrt(norm / largest));
        }
      }
    }
    return arrows;
  }

  /** Half a gap from the edges, so that no arrow is cut. */
  private int place(int arrow) {
    return (int) Math.round((arrow + 0.5) / ARROWS * (landscape.count() - 1));
  }

  private static void write(ObjectNode arrow, GridPoint point, double length) {
    double angle = Math.toDegrees(Math.atan2(point.fieldY(), -point.fieldX()));
    arrow.put("x", Rounded.of(point.x())).put("y", Rounded.of(point.y()));
    arrow.put("angle", Rounded.of(angle)).put("length", Rounded.of(length));
  }

  private static double norm(GridPoint point) {
    return Math.hypot(point.fieldX(), point.fieldY());
  }
}
