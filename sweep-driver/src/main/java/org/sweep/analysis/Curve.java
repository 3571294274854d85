package org.sweep.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
   * @param mean of the seeds' means
   * @param min the lowest value
   * @param max the highest value
   * @param seeds how the seeds' means lie
   */
  public record Point(long step, long n, double mean, double min, double max, Seeds seeds) {
    /** A bin of a single seed. */
    public Point(long step, long n, double mean, double min, double max) {
      this(step, n, mean, min, max, Seeds.single(mean));
    }

    private Point with(Point next) {
      long both = n + next.n;
      double share = (double) next.n / both;
      return new Point(
          step,
          both,
          mixed(mean, next.mean, share),
          Math.min(min, next.min),
          Math.max(max, next.max),
          seeds.with(next.seeds, share));
    }
  }

  /**
   * The means of a bin, one per seed.
   *
   * @param count how many seeds
   * @param interval the 95 % t-interval of their mean; empty for a single seed
   * @param lowerQuartile a quarter of them is below
   * @param median half of them is below
   * @param upperQuartile a quarter of them is above
   */
  public record Seeds(
      long count,
      Optional<Interval> interval,
      double lowerQuartile,
      double median,
      double upperQuartile) {
    static Seeds single(double mean) {
      return new Seeds(1, Optional.empty(), mean, mean, mean);
    }

    private Seeds with(Seeds next, double share) {
      return new Seeds(
          Math.max(count, next.count),
          interval.flatMap(own -> next.interval.map(other -> own.with(other, share))),
          mixed(lowerQuartile, next.lowerQuartile, share),
          mixed(median, next.median, share),
          mixed(upperQuartile, next.upperQuartile, share));
    }
  }

  /** From {@code low} to {@code high}. */
  public record Interval(double low, double high) {
    private Interval with(Interval next, double share) {
      return new Interval(mixed(low, next.low, share), mixed(high, next.high, share));
    }
  }

  private static double mixed(double first, double second, double shareOfSecond) {
    return first * (1 - shareOfSecond) + second * shareOfSecond;
  }

  /** Copies the lists. */
  public Curve {
    axes = List.copyOf(axes);
    points = List.copyOf(points);
  }

  /**
   * This curve with neighbouring bins put together until there are at most {@code most}. Spikes
   * stay; means, intervals and quartiles are averages of those of the bins.
   */
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
