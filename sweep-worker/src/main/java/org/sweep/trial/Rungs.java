package org.sweep.trial;

import java.io.Serializable;
import java.util.List;
import org.sweep.schema.Metric;

/**
 * The steps at which trials are compared while they run, and by what.
 *
 * @param metric what is compared
 * @param steps the rungs, in order
 */
public record Rungs(Metric metric, List<Long> steps) implements Serializable {
  /** Trials are not compared. */
  public static final Rungs NONE = new Rungs(Metric.lower("none"), List.of());

  /** Copies the steps, and refuses such as do not grow. */
  public Rungs {
    steps = List.copyOf(steps);
    long before = 0;
    for (long step : steps) {
      if (step <= before) {
        throw new IllegalArgumentException("rungs must grow and be >= 1, but were " + steps);
      }
      before = step;
    }
  }
}
