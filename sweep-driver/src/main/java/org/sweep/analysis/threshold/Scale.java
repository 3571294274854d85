package org.sweep.analysis.threshold;

import java.util.Collection;

/** The scale of an axis on which thresholds of seeds are taken to be normal. */
public enum Scale {
  /** Natural logarithms; thresholds are log-normal. */
  LOG {
    @Override
    double from(double value) {
      return value == Double.NEGATIVE_INFINITY ? value : Math.log(value);
    }

    @Override
    double back(double scaled) {
      return Math.exp(scaled);
    }
  },
  /** Values as they are; thresholds are normal. */
  LINEAR {
    @Override
    double from(double value) {
      return value;
    }

    @Override
    double back(double scaled) {
      return scaled;
    }
  };

  /** Logarithms if all of {@code values} are above zero. */
  public static Scale of(Collection<Double> values) {
    return values.stream().allMatch(value -> value > 0) ? LOG : LINEAR;
  }

  /** A value on this scale; an infinite one stays infinite. */
  abstract double from(double value);

  /** The value at {@code scaled} on this scale. */
  abstract double back(double scaled);
}
