package org.sweep.analysis;

import java.util.Optional;

/**
 * What the completed trials of a configuration say of one metric.
 *
 * @param n trials that completed with a value, at least 1
 * @param mean their mean
 * @param spread standard deviation and interval; empty for a single trial
 * @param median their median
 * @param interquartileMean the mean without the lowest and the highest floor(n / 4) values
 * @param min the lowest value
 * @param max the highest value
 */
public record Statistics(
    long n,
    double mean,
    Optional<Spread> spread,
    double median,
    double interquartileMean,
    double min,
    double max) {

  /**
   * How far the trials lie apart.
   *
   * @param sd standard deviation, with n - 1
   * @param low lower end of the 95 % t-interval of the mean
   * @param high upper end of it
   */
  public record Spread(double sd, double low, double high) {
    /** What stands after the ± sign. */
    public double halfWidth() {
      return (high - low) / 2;
    }
  }
}
