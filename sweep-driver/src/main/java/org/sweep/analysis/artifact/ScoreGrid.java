package org.sweep.analysis.artifact;

import java.util.List;

/**
 * The discriminator's score on a grid of the plane at one step.
 *
 * @param trial whose discriminator it is
 * @param step when
 * @param across the grid's x_0, ascending
 * @param up the grid's x_1, ascending
 * @param scores row by row from the lowest x_1, [up, across]; perhaps not finite
 * @param points some of the points generated at that step
 */
public record ScoreGrid(
    ArtifactTrial trial,
    long step,
    List<Double> across,
    List<Double> up,
    List<Double> scores,
    List<Point> points) {
  /** Copies the lists. */
  public ScoreGrid {
    across = List.copyOf(across);
    up = List.copyOf(up);
    scores = List.copyOf(scores);
    points = List.copyOf(points);
    if (scores.size() != across.size() * up.size()) {
      throw new IllegalArgumentException(
          "a grid of %d x %d points must have as many scores, but had %d"
              .formatted(up.size(), across.size(), scores.size()));
    }
  }

  /**
   * A generated point.
   *
   * @param x its x_0
   * @param y its x_1
   */
  public record Point(double x, double y) {}

  /** The smallest square around the grid. */
  public Extent extent() {
    return Extent.around(
        across.get(0), across.get(across.size() - 1), up.get(0), up.get(up.size() - 1));
  }
}
