package org.sweep.problem.gan.measure;

import java.util.Arrays;
import java.util.List;
import org.sweep.linalg.Matrix;
import org.sweep.problem.gan.source.Modes;
import org.sweep.schema.Metric;
import org.sweep.trial.StepRecord;

/**
 * How well generated points cover the modes of a mixture: how many modes have at least 1 % of the
 * points within a radius, and which share of the points is within it of some mode. Once with a
 * radius of the study's, once with 3 sigma.
 */
final class ModeCoverage implements Measurement {
  static final List<Metric> METRICS =
      List.of(
          Metric.higher("modes_covered"),
          Metric.higher("near_mode_share"),
          Metric.higher("modes_covered_3sigma"),
          Metric.higher("near_mode_share_3sigma"));

  private static final double SHARE_OF_A_COVERED_MODE = 0.01;

  private final PointGenerator points;
  private final int samples;
  private final Count within;
  private final Count within3Sigma;

  ModeCoverage(Workbench workbench, Modes modes) {
    points = new PointGenerator(workbench, PointGenerator.EVALUATION);
    samples = workbench.evaluation().samples();
    within = new Count(modes.means(), workbench.evaluation().modeRadius());
    within3Sigma = new Count(modes.means(), 3 * modes.sigma());
  }

  @Override
  public void measure(Snapshot networks, StepRecord record, int column) {
    within.clear();
    within3Sigma.clear();
    points.generate(networks.generator(), samples, this::add);
    record.set(column, within.covered());
    record.set(column + 1, within.share());
    record.set(column + 2, within3Sigma.covered());
    record.set(column + 3, within3Sigma.share());
  }

  private void add(Matrix chunk) {
    double[] numbers = chunk.asVector().toArray();
    within.add(numbers, chunk.columns());
    within3Sigma.add(numbers, chunk.columns());
  }

  /** Points near modes. */
  static final class Count {
    private final double[][] means;
    private final double radius;
    private final int[] nearMode;
    private int nearSome;
    private int all;

    Count(double[][] means, double radius) {
      this.means = means;
      this.radius = radius;
      nearMode = new int[means.length];
    }

    void clear() {
      Arrays.fill(nearMode, 0);
      nearSome = 0;
      all = 0;
    }

    /** Counts {@code points}, [dimensions, samples]. */
    void add(double[] points, int samples) {
      for (int sample = 0; sample < samples; sample++) {
        boolean isNear = false;
        for (int mode = 0; mode < means.length; mode++) {
          if (squaredDistance(means[mode], points, sample, samples) <= radius * radius) {
            nearMode[mode]++;
            isNear = true;
          }
        }
        nearSome += isNear ? 1 : 0;
      }
      all += samples;
    }

    private static double squaredDistance(double[] mean, double[] points, int sample, int samples) {
      double sum = 0;
      for (int dimension = 0; dimension < mean.length; dimension++) {
        double difference = points[dimension * samples + sample] - mean[dimension];
        sum += difference * difference;
      }
      return sum;
    }

    /** Modes with enough points. */
    double covered() {
      return Arrays.stream(nearMode).filter(n -> n >= SHARE_OF_A_COVERED_MODE * all).count();
    }

    /** The share of points near some mode. */
    double share() {
      return (double) nearSome / all;
    }
  }
}
