package org.sweep.problem.gan.measure;

import java.util.List;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Matrix;
import org.sweep.problem.gan.source.Images;
import org.sweep.schema.Metric;
import org.sweep.trial.StepRecord;

/**
 * How generated images look to a small classifier of the data set, {@link FeatureNetwork}: the
 * Frechet distance of their features to those of all training samples, and the score of the classes
 * that it sees in them.
 */
final class FeatureMetrics implements Measurement {
  static final List<Metric> METRICS =
      List.of(Metric.lower("frechet_distance"), Metric.higher("class_score"));

  private final PointGenerator points;
  private final int samples;
  private final DenseBackend backend;
  private final FeatureNetwork network;
  private final FrechetDistance distance;

  FeatureMetrics(Workbench workbench, Images images) {
    points = new PointGenerator(workbench, PointGenerator.EVALUATION);
    samples = workbench.evaluation().samples();
    backend = workbench.backend();
    network = new FeatureNetwork(images.data(), backend);
    distance = new FrechetDistance(network.features(images.data().training()));
  }

  @Override
  public void measure(Snapshot networks, StepRecord record, int column) {
    Covariance features = new Covariance(FeatureNetwork.FEATURES, backend);
    ClassScore score = new ClassScore(network.classes());
    points.generate(networks.generator(), samples, chunk -> add(chunk, features, score));
    record.set(column, distance.to(features));
    record.set(column + 1, score.value());
  }

  private void add(Matrix chunk, Covariance features, ClassScore score) {
    network.look(chunk);
    features.add(network.features());
    score.add(network.logits().asVector().toArray());
  }
}
