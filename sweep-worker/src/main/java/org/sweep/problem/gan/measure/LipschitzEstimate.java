package org.sweep.problem.gan.measure;

import java.util.List;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.nn.BackwardPass;
import org.sweep.nn.Mlp;
import org.sweep.schema.Metric;
import org.sweep.trial.StepRecord;

/**
 * A lower bound of the discriminator's Lipschitz constant: the largest norm of its score's gradient
 * by the point, over 256 real points, the same at every step, and 256 generated ones.
 */
final class LipschitzEstimate implements Measurement {
  static final List<Metric> METRICS = List.of(Metric.lower("lipschitz_estimate"));

  private static final int POINTS = PointGenerator.CHUNK;

  private final PointGenerator generated;
  private final DenseBackend backend;
  private final Mlp discriminator;
  private final Matrix real;
  private final Vector gradients;
  private double largest;

  LipschitzEstimate(Workbench workbench) {
    generated = new PointGenerator(workbench, PointGenerator.EVALUATION);
    backend = workbench.backend();
    discriminator = new Mlp(workbench.shape().discriminator(), POINTS, backend);
    int dimensions = workbench.shape().dimensions();
    float[] points = new float[Math.multiplyExact(dimensions, POINTS)];
    workbench
        .source()
        .draw(workbench.streams().stream("evaluation real points", 0), POINTS, points);
    real = backend.of(points).asMatrix(dimensions);
    gradients = backend.zeros(points.length);
  }

  @Override
  public void measure(Snapshot networks, StepRecord record, int column) {
    largest = 0;
    add(networks.discriminator(), real);
    generated.generate(
        networks.generator(), POINTS, points -> add(networks.discriminator(), points));
    record.set(column, Math.sqrt(largest));
  }

  private void add(Vector parameters, Matrix points) {
    discriminator.forward(parameters, points);
    BackwardPass scores = discriminator.backwardPass();
    backend.fill(1, scores.outputDelta().asVector());
    scores.deltas();
    scores.inputGradient(gradients.asMatrix(points.rows()));
    double[] numbers = gradients.toArray();
    for (int sample = 0; sample < POINTS; sample++) {
      double squares = 0;
      for (int i = sample; i < numbers.length; i += POINTS) {
        squares += numbers[i] * numbers[i];
      }
      largest = Math.max(largest, squares);
    }
  }
}
