package org.sweep.problem.gan;

import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.DenseKernels;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.nn.DeltaTangent;
import org.sweep.nn.TangentPass;
import org.sweep.problem.gan.SecondDerivatives.Share;

/**
 * Derivatives of the fake points and their scores s along a direction (v_D, v_G): x. of the points
 * along v_G, s_D of the scores along v_D, and s_G = ds/dx x. along v_G. All products with that
 * direction begin with them.
 */
final class ScoreTangent {
  private final GanShape shape;
  private final GanLoss loss;
  private final FakePass fake;
  private final DenseKernels kernels;
  private final TangentPass generator;
  private final DeltaTangent deltas;
  private final Scores alongDiscriminator;
  private final Scores alongGenerator;
  private final Vector ones;
  private final Vector terms;
  private final Vector sums;
  private Matrix points;

  ScoreTangent(Setting setting, FieldPass pass) {
    DenseBackend backend = setting.backend();
    shape = setting.shape();
    loss = setting.loss();
    kernels = backend.dense();
    fake = pass.fake();
    generator = new TangentPass(pass.generator());
    deltas = new DeltaTangent(fake.network(), fake.backwardPass());
    alongDiscriminator = new Scores(backend);
    alongGenerator = new Scores(backend);
    ones = backend.zeros(shape.dimensions());
    backend.fill(1, ones);
    terms = setting.signal(shape.dimensions());
    sums = setting.signal(1);
  }

  /** Differentiates along {@code v}. */
  void along(Vector v) {
    points = generator.forward(shape.generatorBlock(v));
    deltas.along(shape.discriminatorBlock(v));
    alongDiscriminator.read(deltas.outputs());
    alongGenerator.read(scoresAlongPoints());
  }

  private Matrix scoresAlongPoints() {
    int samples = points.columns();
    Matrix products = terms.slice(0, points.rows() * samples).asMatrix(points.rows());
    Matrix sum = sums.slice(0, samples).asMatrix(1);
    kernels.multiply(fake.inputGradient(), points, 0, products);
    kernels.gemm(ones.asMatrix(1), products, 0, sum);
    return sum;
  }

  /** l'(s) / samples of each sample; overwritten by the next call. */
  double[] slopes(Share share) {
    Scores s = fake.scores();
    return s.terms(i -> share.slope(loss, s.at(i)));
  }

  /**
   * (l_D''(s) s_D + l_G''(s) s_G) / samples of each sample, with a loss for either direction;
   * overwritten by the next call.
   */
  double[] changes(Share byDiscriminator, Share byGenerator) {
    Scores s = fake.scores();
    return s.terms(
        i ->
            byDiscriminator.curvature(loss, s.at(i)) * alongDiscriminator.at(i)
                + byGenerator.curvature(loss, s.at(i)) * alongGenerator.at(i));
  }

  /** x., [dimensions, samples]. */
  Matrix points() {
    return points;
  }

  /** The generator's forward pass along v_G. */
  TangentPass generator() {
    return generator;
  }

  /** The discriminator's deltas along v_D. */
  DeltaTangent deltas() {
    return deltas;
  }
}
