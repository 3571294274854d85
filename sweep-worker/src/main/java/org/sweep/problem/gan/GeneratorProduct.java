package org.sweep.problem.gan;

import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.nn.BackwardPass;
import org.sweep.nn.Gradient;
import org.sweep.nn.SampleFactors;
import org.sweep.nn.TangentPass;
import org.sweep.problem.gan.SecondDerivatives.Share;

/**
 * The generator's block of a product: with the losses l_GD and l_GG of its two blocks ({@link
 * SecondDerivatives}) and g = ds/dx, whose derivative along v_D is g., a pass back through the
 * generator from the output deltas g. diag(l_GD') + g diag(l_GD'' s_D + l_GG'' s_G); a derivative
 * along v_G as well, unless l_GG is zero.
 */
final class GeneratorProduct {
  private final GanShape shape;
  private final GanLoss loss;
  private final ScoreTangent tangent;
  private final FakePass fake;
  private final BackwardPass ofOwnLoss;
  private final BackwardPass other;
  private final SampleFactors slopes;
  private final SampleFactors changes;

  GeneratorProduct(Setting setting, FieldPass pass, ScoreTangent tangent) {
    this.tangent = tangent;
    shape = setting.shape();
    loss = setting.loss();
    fake = pass.fake();
    ofOwnLoss = pass.generator().backwardPass();
    other = new BackwardPass(pass.generator());
    slopes = new SampleFactors(shape.dimensions(), setting.capacity(), setting.backend());
    changes = new SampleFactors(shape.dimensions(), setting.capacity(), setting.backend());
  }

  /** The block of the matrix times the vector along which the tangent is. */
  void multiply(SecondDerivatives matrix, Vector product) {
    Vector block = shape.generatorBlock(product);
    Share own = matrix.generatorByGenerator();
    if (own.equals(Share.NONE)) {
      putOutputDelta(matrix, other.outputDelta());
      other.gradient(Gradient.into(block));
      return;
    }
    TangentPass generator = tangent.generator();
    putOutputDelta(matrix, generator.outputDelta());
    generator.gradient(own.equals(Share.GENERATOR) ? ofOwnLoss : ofDiscriminatorLoss(), block);
  }

  private void putOutputDelta(SecondDerivatives matrix, Matrix target) {
    slopes.load(tangent.slopes(matrix.generatorByDiscriminator()));
    slopes.multiply(tangent.deltas().inputDelta(), 0, target);
    changes.load(tangent.changes(matrix.generatorByDiscriminator(), matrix.generatorByGenerator()));
    changes.multiply(fake.inputGradient(), 1, target);
  }

  private BackwardPass ofDiscriminatorLoss() {
    fake.inputGradient(loss.fake(), other.outputDelta());
    other.deltas();
    return other;
  }
}
