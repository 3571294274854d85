package org.sweep.problem.gan.measure;

import java.util.List;
import org.sweep.game.DifferentiableGame;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Vector;
import org.sweep.schema.Metric;
import org.sweep.trial.StepRecord;

/**
 * How much the field rotates where it points: |A xi| / (|A xi| + |S xi|) with the symmetric part S
 * and the antisymmetric part A of its Jacobian H, on the current minibatch. S xi = H xi + A^T xi.
 */
final class RotationShare implements Measurement {
  static final List<Metric> METRICS = List.of(Metric.lower("rotation_share"));

  private final DifferentiableGame game;
  private final DenseBackend backend;
  private final double[] losses;
  private final Vector field;
  private final Vector symmetric;
  private final Vector antisymmetric;

  RotationShare(Workbench workbench) {
    game = workbench.game();
    backend = workbench.backend();
    losses = new double[game.players().size()];
    int parameters = workbench.shape().parameters();
    field = backend.zeros(parameters);
    symmetric = backend.zeros(parameters);
    antisymmetric = backend.zeros(parameters);
  }

  @Override
  public void measure(Snapshot networks, StepRecord record, int column) {
    game.field(networks.point(), field, losses);
    game.jacobianAndAntisymmetricProduct(field, symmetric, antisymmetric);
    backend.axpy(1, antisymmetric, symmetric);
    double rotation = backend.norm(antisymmetric);
    record.set(column, rotation / (rotation + backend.norm(symmetric)));
  }
}
