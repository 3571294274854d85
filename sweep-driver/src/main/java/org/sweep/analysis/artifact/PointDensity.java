package org.sweep.analysis.artifact;

import java.util.List;
import java.util.Optional;

/**
 * Points of the plane, counted in the cells of a square.
 *
 * @param trial whose points they are
 * @param step when they were generated; empty for real ones
 * @param extent the square, of {@link #CELLS} x {@link #CELLS} cells
 * @param outside how many lie outside of it, or are not finite
 * @param cells those with a point in them
 */
public record PointDensity(
    ArtifactTrial trial, Optional<Long> step, Extent extent, long outside, List<Cell> cells) {
  /** Cells along a side. */
  public static final int CELLS = 64;

  /** Copies the list. */
  public PointDensity {
    cells = List.copyOf(cells);
  }

  /**
   * A cell.
   *
   * @param x its column, from the left
   * @param y its row, from the bottom
   * @param points how many points are in it
   */
  public record Cell(int x, int y, long points) {}

  /** How many points there are. */
  public long points() {
    return outside + cells.stream().mapToLong(Cell::points).sum();
  }

  /** The largest share of the points in one cell, 0 if there are none. */
  public double densest() {
    long most = cells.stream().mapToLong(Cell::points).max().orElse(0);
    return most == 0 ? 0 : (double) most / points();
  }
}
