package org.sweep.report.figure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.sweep.landscape.Box;
import org.sweep.landscape.Landscape;
import org.sweep.landscape.Landscape.GridPoint;
import org.sweep.landscape.PathPoint;
import org.sweep.landscape.RecordedPath;
import org.sweep.landscape.Square;
import org.sweep.landscape.Thinning;
import org.sweep.report.table.Labels;

/** Paths over one landscape as data sets of a {@link PathSpecification}. */
final class PathData {
  /** Points of a path under a pointer: a cell each. */
  private static final int MOST_TARGETS = 50;

  /** Dots of a path. */
  private static final int MOST_DOTS = 12;

  private final Landscape landscape;
  private final Square square;
  private final Optimizers optimizers;
  private final int mostPoints;
  private final DoubleSummaryStatistics losses;

  /**
   * Data over one landscape.
   *
   * @param landscape what lies beneath
   * @param optimizers how they look
   * @param mostPoints points of a path
   */
  PathData(Landscape landscape, Optimizers optimizers, int mostPoints) {
    this.landscape = landscape;
    this.square = landscape.square();
    this.optimizers = optimizers;
    this.mostPoints = mostPoints;
    this.losses =
        landscape.points().stream()
            .mapToDouble(GridPoint::loss)
            .filter(Double::isFinite)
            .summaryStatistics();
  }

  /**
   * A path and what it is called.
   *
   * @param label its optimizer with its settings
   * @param rate index of its learning rate among those of the figure's data
   * @param path as recorded
   */
  record Line(String label, int rate, RecordedPath path) {
    Object optimizer() {
      return path.trial().on(Optimizers.OPTIMIZER);
    }

    Object learningRate() {
      return path.trial().on(Optimizers.LEARNING_RATE);
    }
  }

  /** The legend of the optimizers in {@code shown}. */
  Legend legend(Set<Object> shown) {
    return optimizers.legend(shown::contains);
  }

  /** The grid of the first player's loss, from the top left; what is not finite is cut off. */
  ArrayNode grid() {
    ArrayNode data = JsonNodeFactory.instance.arrayNode();
    ObjectNode grid = data.addObject();
    int count = landscape.count();
    grid.put("width", count).put("height", count);
    ArrayNode values = grid.putArray("values");
    for (int j = count - 1; j >= 0; j--) {
      for (int i = 0; i < count; i++) {
        values.add(Rounded.of(finite(landscape.at(i, j).loss())));
      }
    }
    return data;
  }

  /** A row per path, with lists of its points. */
  ArrayNode paths(List<Line> lines) {
    long every = every(lines);
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (Line line : lines) {
      List<PathPoint> points = points(line, every);
      ObjectNode row = rows.addObject();
      Look look = optimizers.look(line.optimizer());
      row.put("path", rows.size()).put("key", optimizers.key(line.optimizer()));
      row.put("label", line.label).put("rate", line.rate);
      row.put("rateText", Labels.ofAxis(line.learningRate()));
      row.put("seed", line.path.trial().seed());
      row.put("colour", look.colour()).put("dashed", look.isDashed()).put("every", every);
      row.put("skip", Math.max(1, (points.size() + MOST_TARGETS - 1) / MOST_TARGETS));
      ArrayNode steps = row.putArray("step");
      points.forEach(point -> steps.add(point.step()));
      add(row.putArray("x"), points, PathPoint::x);
      add(row.putArray("y"), points, PathPoint::y);
      add(row.putArray("distance"), points, PathPoint::distance);
    }
    return rows;
  }

  /** A row per mark: ends of paths, then starts and the equilibrium on top of them. */
  ArrayNode marks(List<Line> lines) {
    ArrayNode marks = JsonNodeFactory.instance.arrayNode();
    Set<Box.Point> starts = new LinkedHashSet<>();
    for (Line line : lines) {
      List<PathPoint> points = line.path.points();
      starts.add(new Box.Point(points.get(0).x(), points.get(0).y()));
      writeEnd(marks.addObject(), line);
    }
    starts.forEach(start -> PathMark.START.write(marks.addObject(), start, "var(--ink)"));
    landscape
        .equilibrium()
        .ifPresent(point -> PathMark.EQUILIBRIUM.write(marks.addObject(), point, "var(--ink)"));
    return marks;
  }

  private void writeEnd(ObjectNode mark, Line line) {
    PathPoint end = line.path.lastIn(square);
    boolean isLast = end.equals(line.path.points().get(line.path.points().size() - 1));
    boolean leaves = line.path.trial().diverged() || !isLast;
    mark.put("rate", line.rate).put("key", optimizers.key(line.optimizer()));
    PathMark kind = leaves ? PathMark.LEAVES : PathMark.END;
    String colour = optimizers.look(line.optimizer()).colour();
    kind.write(mark, new Box.Point(end.x(), end.y()), colour);
  }

  /** The steps from one dot to the next: 1, 2 or 5 times a power of ten. */
  static long every(List<Line> lines) {
    long longest = lines.stream().mapToLong(line -> line.path.trial().steps()).max().orElse(1);
    long every = 1;
    for (int digit = 0; every * MOST_DOTS < longest; digit++) {
      every = digit % 3 == 1 ? every / 2 * 5 : every * 2;
    }
    return every;
  }

  private List<PathPoint> points(Line line, long every) {
    List<PathPoint> shown = line.path.shownIn(square).points();
    return Thinning.of(shown, mostPoints, point -> point.step() % every == 0);
  }

  /** What is not finite counts as the largest or the smallest finite loss. */
  private double finite(double loss) {
    return Double.isNaN(loss)
        ? losses.getMax()
        : Math.max(losses.getMin(), Math.min(losses.getMax(), loss));
  }

  private static void add(
      ArrayNode values, List<PathPoint> points, ToDoubleFunction<PathPoint> coordinate) {
    for (PathPoint point : points) {
      double value = coordinate.applyAsDouble(point);
      if (Double.isFinite(value)) {
        values.add(Rounded.of(value));
      } else {
        values.addNull();
      }
    }
  }
}
