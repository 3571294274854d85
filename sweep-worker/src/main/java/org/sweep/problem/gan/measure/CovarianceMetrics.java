package org.sweep.problem.gan.measure;

import java.util.List;
import org.sweep.linalg.DenseBackend;
import org.sweep.schema.Metric;
import org.sweep.trial.StepRecord;

/** How far the covariance of generated points is from the identity, where that is the target's. */
final class CovarianceMetrics implements Measurement {
  static final List<Metric> METRICS =
      List.of(
          Metric.lower("largest_singular_value"),
          Metric.higher("smallest_singular_value"),
          Metric.lower("covariance_distance"));

  private final PointGenerator points;
  private final int samples;
  private final int dimensions;
  private final DenseBackend backend;

  CovarianceMetrics(Workbench workbench) {
    points = new PointGenerator(workbench, PointGenerator.EVALUATION);
    samples = workbench.evaluation().samples();
    dimensions = workbench.shape().dimensions();
    backend = workbench.backend();
  }

  @Override
  public void measure(Snapshot networks, StepRecord record, int column) {
    Covariance covariance = new Covariance(dimensions, backend);
    points.generate(networks.generator(), samples, covariance::add);
    double[] values = covariance.singularValues();
    record.set(column, values[0]);
    record.set(column + 1, values[values.length - 1]);
    record.set(column + 2, covariance.distanceToIdentity());
  }
}
