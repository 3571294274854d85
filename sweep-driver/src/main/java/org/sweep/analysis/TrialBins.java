package org.sweep.analysis;

import java.util.Arrays;
import org.sweep.analysis.scan.StepBatch;
import org.sweep.analysis.scan.Tally;

/**
 * What one trial measured in each bin of steps: per metric and bin how many values, their sum, the
 * lowest, the highest, and the step of the first. Filled by one task, sent to another.
 */
final class TrialBins implements Tally {
  private static final long serialVersionUID = 1;

  /** Values from here on, and those that are not finite, are left out: their sum is no number. */
  private static final double MOST = 1e300;

  private final String trial;
  private final String configuration;
  private final long width;
  private final int bins;

  /** Indexed by metric times bins plus bin, as all that follow; 0 where nothing was measured. */
  private final long[] counts;

  private final long[] steps;
  private final double[] sums;
  private final double[] lows;
  private final double[] highs;

  /** Bins of {@code trial}, all empty. */
  TrialBins(String trial, CurvePlan.Span span, int metrics) {
    this.trial = trial;
    this.configuration = span.configurationId();
    this.width = span.width();
    this.bins = span.bins();
    this.counts = new long[metrics * bins];
    this.steps = new long[metrics * bins];
    this.sums = new double[metrics * bins];
    this.lows = new double[metrics * bins];
    this.highs = new double[metrics * bins];
    Arrays.fill(steps, Long.MAX_VALUE);
    Arrays.fill(lows, Double.POSITIVE_INFINITY);
    Arrays.fill(highs, Double.NEGATIVE_INFINITY);
  }

  @Override
  public String trial() {
    return trial;
  }

  String configuration() {
    return configuration;
  }

  int bins() {
    return bins;
  }

  @Override
  public void add(StepBatch rows) {
    int metrics = counts.length / bins;
    for (int metric = 0; metric < metrics; metric++) {
      for (int row = rows.from(); row < rows.to(); row++) {
        if (rows.has(metric, row)) {
          double value = rows.value(metric, row);
          if (Math.abs(value) < MOST) {
            add(metric, rows.step(row), value);
          }
        }
      }
    }
  }

  /** Adds a finite value that was measured at {@code step}, at most the last of its trial. */
  private void add(int metric, long step, double value) {
    int place = metric * bins + (int) Math.min(step / width, bins - 1);
    counts[place]++;
    steps[place] = Math.min(steps[place], step);
    sums[place] += value;
    lows[place] = Math.min(lows[place], value);
    highs[place] = Math.max(highs[place], value);
  }

  /** Adds what another task read of the same trial. */
  void add(TrialBins other) {
    for (int place = 0; place < counts.length; place++) {
      counts[place] += other.counts[place];
      steps[place] = Math.min(steps[place], other.steps[place]);
      sums[place] += other.sums[place];
      lows[place] = Math.min(lows[place], other.lows[place]);
      highs[place] = Math.max(highs[place], other.highs[place]);
    }
  }

  /** The first step that was measured; the largest number if none was. */
  long firstStep() {
    return Arrays.stream(steps).min().orElse(Long.MAX_VALUE);
  }

  long count(int metric, int bin) {
    return counts[metric * bins + bin];
  }

  long step(int metric, int bin) {
    return steps[metric * bins + bin];
  }

  double mean(int metric, int bin) {
    int place = metric * bins + bin;
    return sums[place] / counts[place];
  }

  double low(int metric, int bin) {
    return lows[metric * bins + bin];
  }

  double high(int metric, int bin) {
    return highs[metric * bins + bin];
  }
}
