package org.sweep.problem.gan;

import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.nn.BackwardPass;
import org.sweep.nn.Gradient;
import org.sweep.nn.Mlp;
import org.sweep.nn.MlpShape;
import org.sweep.nn.SampleFactors;

/**
 * The discriminator on fake points, where both players meet. Its backward pass is that of the plain
 * scores, with ones for output deltas. A loss f(s) has the same deltas times f'(s), a factor for
 * each sample, so that one pass serves both players.
 */
final class FakePass {
  private final int dimensions;
  private final DenseBackend backend;
  private final Mlp network;
  private final BackwardPass backwardPass;
  private final Scores scores;
  private final SampleFactors slopes;
  private final Vector inputGradient;

  FakePass(Setting setting) {
    MlpShape shape = setting.shape().discriminator();
    backend = setting.backend();
    network = new Mlp(shape, setting.capacity(), backend);
    backwardPass = network.backwardPass();
    scores = new Scores(backend);
    slopes = new SampleFactors(shape.widest(), setting.capacity(), backend);
    dimensions = shape.inputs(0);
    inputGradient = setting.signal(dimensions);
  }

  /** Scores {@code points} [dimensions, samples]. */
  void forward(Vector parameters, Matrix points) {
    scores.read(network.forward(parameters, points));
    backend.fill(1, backwardPass.outputDelta().asVector());
  }

  /** The gradient of the mean of {@code loss} by the parameters; deltas on the way. */
  void gradient(ScoreLoss loss, Gradient gradient) {
    loadSlopes(loss);
    backwardPass.gradient(slopes, gradient);
  }

  /** Deltas alone. */
  void deltas() {
    backwardPass.deltas();
  }

  /**
   * The gradient of the mean of {@code loss} by the points, once deltas are there.
   *
   * @param target receives it, [dimensions, samples]
   */
  void inputGradient(ScoreLoss loss, Matrix target) {
    loadSlopes(loss);
    backwardPass.inputGradient(inputGradient());
    slopes.multiply(inputGradient(), 0, target);
  }

  private void loadSlopes(ScoreLoss loss) {
    slopes.load(scores.terms(i -> loss.slope(scores.at(i))));
  }

  /** The gradient of each score by its own point, [dimensions, samples]. */
  Matrix inputGradient() {
    return inputGradient.slice(0, dimensions * scores.size()).asMatrix(dimensions);
  }

  /** The scores of the points. */
  Scores scores() {
    return scores;
  }

  /** The discriminator with its activations. */
  Mlp network() {
    return network;
  }

  /** The backward pass of the plain scores. */
  BackwardPass backwardPass() {
    return backwardPass;
  }
}
