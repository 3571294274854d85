package org.sweep.problem.gan;

import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.nn.Gradient;
import org.sweep.nn.SampleFactors;
import org.sweep.nn.WeightedTangent;
import org.sweep.nn.WeightedTangent.Terms;

/**
 * The discriminator's block of a product: with the losses l_DD and l_DG of its two blocks ({@link
 * SecondDerivatives}), {@link WeightedTangent} with p = l_DD', r = l_DD'' s_D + l_DG'' s_G and t_0
 * = x. diag(l_DG'), and what real points add.
 */
final class DiscriminatorProduct {
  private final GanShape shape;
  private final ScoreTangent tangent;
  private final RealPass.Tangent real;
  private final WeightedTangent weighted;
  private final SampleFactors slopes;
  private final SampleFactors changes;
  private final SampleFactors pointSlopes;
  private final Vector points;

  DiscriminatorProduct(Setting setting, FieldPass pass, ScoreTangent tangent) {
    this.tangent = tangent;
    shape = setting.shape();
    FakePass fake = pass.fake();
    real = pass.real().tangent();
    weighted = new WeightedTangent(fake.network(), fake.backwardPass(), tangent.deltas());
    int widest = shape.discriminator().widest();
    slopes = new SampleFactors(widest, setting.capacity(), setting.backend());
    changes = new SampleFactors(widest, setting.capacity(), setting.backend());
    pointSlopes = new SampleFactors(shape.dimensions(), setting.capacity(), setting.backend());
    points = setting.signal(shape.dimensions());
  }

  /** The block of the matrix times {@code v}, along which the tangent is. */
  void multiply(SecondDerivatives matrix, Vector v, Vector product) {
    Vector direction = shape.discriminatorBlock(v);
    Vector block = shape.discriminatorBlock(product);
    if (matrix.includesReal()) {
      real.product(direction, block);
    }
    slopes.load(tangent.slopes(matrix.discriminatorByDiscriminator()));
    changes.load(
        tangent.changes(matrix.discriminatorByDiscriminator(), matrix.discriminatorByGenerator()));
    weighted.gradient(
        new Terms(slopes, changes, pointTangent(matrix)),
        direction,
        matrix.includesReal() ? Gradient.addedTo(block) : Gradient.into(block));
  }

  private Matrix pointTangent(SecondDerivatives matrix) {
    Matrix source = tangent.points();
    Matrix target = points.slice(0, source.rows() * source.columns()).asMatrix(source.rows());
    pointSlopes.load(tangent.slopes(matrix.discriminatorByGenerator()));
    pointSlopes.multiply(source, 0, target);
    return target;
  }
}
