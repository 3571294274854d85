package org.sweep.trial;

import java.io.Serializable;

/**
 * What the rows of a trial up to a rung say of the metric that is compared; NaN where no row has
 * it.
 *
 * @param last the last value
 * @param best the best value
 * @param mean the mean of all values
 */
public record Standing(double last, double best, double mean) implements Serializable {
  /** No row has the metric. */
  public static final Standing NONE = new Standing(Double.NaN, Double.NaN, Double.NaN);
}
