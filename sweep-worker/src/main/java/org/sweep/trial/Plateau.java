package org.sweep.trial;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A trial has plateaued once a metric was not better than its best by more than a least difference
 * for a number of steps (early stopping with patience; Prechelt: Early stopping, but when? 1998).
 * It is looked at where it is recorded, so the rows alone tell when the rule holds.
 *
 * @param metric the column of the metric; a trial without it never plateaus
 * @param patience steps without improvement after which the trial ends, at least 1
 * @param minDelta a value that is better by no more than this is no improvement, at least 0
 */
public record Plateau(String metric, long patience, double minDelta) implements Serializable {
  /** The rule that ends no trial. */
  public static final Plateau NEVER = new Plateau("", Long.MAX_VALUE, 0);

  /** Refuses a patience or a difference that cannot be. */
  public Plateau {
    if (patience < 1) {
      throw new IllegalArgumentException("stop.plateau.patience must be >= 1, but was " + patience);
    }
    if (!(minDelta >= 0) || Double.isInfinite(minDelta)) {
      throw new IllegalArgumentException(
          "stop.plateau.min-delta must be >= 0, but was " + minDelta);
    }
  }

  /** What of it shapes the rows of a trial, by key, without what is as by default. */
  SortedMap<String, Object> content() {
    SortedMap<String, Object> content = new TreeMap<>();
    content.put("metric", metric);
    content.put("patience", patience);
    if (minDelta != 0) {
      content.put("min-delta", minDelta);
    }
    return content;
  }
}
