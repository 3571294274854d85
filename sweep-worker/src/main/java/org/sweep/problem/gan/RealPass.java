package org.sweep.problem.gan;

import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.nn.BackwardPass;
import org.sweep.nn.Gradient;
import org.sweep.nn.Mlp;
import org.sweep.nn.TangentPass;

/** The discriminator on real points: mean a(s), which is its own loss alone. */
final class RealPass {
  private final ScoreLoss loss;
  private final DenseBackend backend;
  private final Mlp network;
  private final BackwardPass backwardPass;
  private final Scores scores;

  RealPass(Setting setting) {
    loss = setting.loss().real();
    backend = setting.backend();
    network = new Mlp(setting.shape().discriminator(), setting.capacity(), backend);
    backwardPass = network.backwardPass();
    scores = new Scores(backend);
  }

  /** The mean loss of {@code points} [dimensions, samples]. */
  double forward(Vector parameters, Matrix points) {
    scores.read(network.forward(parameters, points));
    return scores.mean(loss);
  }

  /** The gradient of the mean loss, which overwrites {@code block}. */
  void gradient(Vector block) {
    double[] slopes = scores.terms(i -> loss.slope(scores.at(i)));
    backend.load(slopes, backwardPass.outputDelta().asVector());
    backwardPass.gradient(Gradient.into(block));
  }

  /** Derivatives beside this pass, once its gradient is known. */
  Tangent tangent() {
    return new Tangent();
  }

  /** The Hessian of the mean loss. */
  final class Tangent {
    private final TangentPass pass = new TangentPass(network);
    private final Scores derivatives = new Scores(backend);

    private Tangent() {}

    /** The Hessian times {@code v}, which overwrites {@code block}. */
    void product(Vector v, Vector block) {
      derivatives.read(pass.forward(v));
      double[] terms = scores.terms(i -> loss.curvature(scores.at(i)) * derivatives.at(i));
      backend.load(terms, pass.outputDelta().asVector());
      pass.gradient(backwardPass, block);
    }
  }
}
