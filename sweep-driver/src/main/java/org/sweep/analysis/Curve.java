package org.sweep.analysis;

import java.util.ArrayList;
import java.util.List;
import org.sweep.trial.AxisValue;

/**
 * A metric of one configuration over steps, all its trials together.
 *
 * @param configurationId the configuration
 * @param axes its values on all axes
 * @param points one per bin of steps, ascending
 */
public record Curve(String configurationId, List<AxisValue> axes, List<Point> points) {

  /**
   * A bin of steps.
   *
   * @param step the first measured step of the bin
   * @param n how many values are in it
   * @param mean their mean
   * @param min the lowest
   * @param max the highest
   */
  public record Point(long step, long n, double mean, double min, double max) {
    private Point with(Point next) {
      long both = n + next.n;
      double share = (double) next.n / both;
      return new Point(
          step,
          both,
          mean * (1 - share) + next.mean * share,
          Math.min(min, next.min),
          Math.max(max, next.max));
    }
  }

  /** Copies the lists. */
  public Curve {
    axes = List.copyOf(axes);
    points = List.copyOf(points);
  }

  /** This curve with neighbouring bins put together until there are at most {@code most}. */
  public Curve thinnedTo(int most) {
    int group = (points.size() + most - 1) / most;
    if (group <= 1) {
      return this;
    }
    List<Point> fewer = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      int last = fewer.size() - 1;
      if (i % group == 0) {
        fewer.add(points.get(i));
      } else {
        fewer.set(last, fewer.get(last).with(points.get(i)));
      }
    }
    return new Curve(configurationId, axes, fewer);
  }
}
