package org.sweep.report.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sweep.analysis.artifact.Extent;
import org.sweep.analysis.artifact.ScoreGrid;

/**
 * Where the numbers of some contours stand: at places where rows of the grid cross them, apart from
 * one another and from the edges. The level 0 comes first.
 */
final class ContourLabels {
  private static final int MOST = 7;

  /** Rows that are looked through, as shares of the height. */
  private static final double[] ROWS = {0.5, 0.27, 0.73, 0.12, 0.88};

  /** Room for a number, as shares of the square's side. */
  private static final double WIDTH = 0.2;

  private static final double HEIGHT = 0.1;
  private static final double EDGE = 0.09;

  private final ScoreGrid grid;
  private final Extent extent;

  ContourLabels(ScoreGrid grid) {
    this.grid = grid;
    this.extent = grid.extent();
  }

  /** The number of a level with its place. */
  record Label(double x, double y, double level) {}

  /** Labels of some of {@code levels}. */
  List<Label> of(List<Double> levels) {
    List<Label> labels = new ArrayList<>();
    for (double level : levels.stream().sorted(Comparator.comparing(Math::abs)).toList()) {
      if (labels.size() < MOST) {
        place(level, labels).ifPresent(labels::add);
      }
    }
    return labels;
  }

  private Optional<Label> place(double level, List<Label> others) {
    for (double row : ROWS) {
      int j = (int) Math.round(row * (grid.up().size() - 1));
      for (int i = 0; i + 1 < grid.across().size(); i++) {
        Optional<Label> crossing = crossing(level, i, j);
        if (crossing.filter(label -> isFree(label, others)).isPresent()) {
          return crossing;
        }
      }
    }
    return Optional.empty();
  }

  /** Where the score passes {@code level} between two neighbours of a row. */
  private Optional<Label> crossing(double level, int i, int j) {
    double before = grid.scores().get(j * grid.across().size() + i);
    double after = grid.scores().get(j * grid.across().size() + i + 1);
    boolean passes = (before < level) != (after < level);
    if (!passes || !Double.isFinite(before) || !Double.isFinite(after)) {
      return Optional.empty();
    }
    double share = (level - before) / (after - before);
    double left = grid.across().get(i);
    double x = left + share * (grid.across().get(i + 1) - left);
    return Optional.of(new Label(x, grid.up().get(j), level));
  }

  private boolean isFree(Label label, List<Label> others) {
    double across = (label.x - extent.left()) / extent.side();
    boolean isInside = across >= EDGE && across <= 1 - EDGE;
    return isInside
        && others.stream()
            .noneMatch(
                other ->
                    Math.abs(other.x - label.x) < WIDTH * extent.side()
                        && Math.abs(other.y - label.y) < HEIGHT * extent.side());
  }
}
