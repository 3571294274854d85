package org.sweep.trial;

import java.io.Serializable;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How several workers train one network: each goes its own way from the same parameters for some
 * minibatches, then the mean of their parameters is where all go on (McDonald, Hall and Mann:
 * Distributed training strategies for the structured perceptron, NAACL 2010).
 *
 * @param workers how many train at the same time; 0 for a trial that trains on its own
 * @param every minibatches of each worker from one mean to the next
 */
public record ParameterAveraging(int workers, int every) implements Serializable {
  /** A trial that trains on its own, on one thread. */
  public static final ParameterAveraging NONE = new ParameterAveraging(0, 0);

  /** Refuses numbers below one. */
  public ParameterAveraging {
    boolean isNone = workers == 0 && every == 0;
    if (!isNone && (workers < 1 || every < 1)) {
      throw new IllegalArgumentException(
          "workers and every of parameter-averaging must be >= 1, but were %d and %d"
              .formatted(workers, every));
    }
  }

  /** Whether a trial trains on its own. */
  public boolean isNone() {
    return workers == 0;
  }

  /** Minibatches of all workers from one mean to the next. */
  public long minibatches() {
    return (long) workers * every;
  }

  /** What of it shapes the rows of a trial, by key. */
  SortedMap<String, Object> content() {
    return new TreeMap<>(Map.of("workers", workers, "every", every));
  }
}
