package org.sweep.problem.gan;

import java.util.function.UnaryOperator;
import org.sweep.nn.MlpShape;

/**
 * A GAN in plain loops over hyper-dual numbers, sample by sample, for tests: it shares the layout
 * of parameters with the game, and no code.
 *
 * @param points real points, [dimensions, samples]
 * @param latents latent vectors, [latent dimensions, samples]
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record PlainGan(GanShape shape, GanLoss loss, double[] points, double[] latents) {
  /** A player's loss. */
  HyperDual loss(int player, HyperDual[] w) {
    HyperDual onFake = meanOverFakes(w, fakeLoss(player));
    return player == 0 ? onFake.plus(meanOverReals(w)) : onFake;
  }

  /** The gradient of a player's loss by all parameters. */
  double[] lossGradient(int player, double[] w) {
    double[] gradient = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      gradient[i] = loss(player, along(w, i, new double[w.length])).a();
    }
    return gradient;
  }

  /** The Hessian of a player's loss times v. */
  double[] hessianProduct(int player, double[] w, double[] v) {
    double[] product = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      product[i] = loss(player, along(w, i, v)).c();
    }
    return product;
  }

  private static HyperDual[] along(double[] w, int i, double[] v) {
    HyperDual[] numbers = new HyperDual[w.length];
    for (int k = 0; k < w.length; k++) {
      numbers[k] = new HyperDual(w[k], k == i ? 1 : 0, v[k], 0);
    }
    return numbers;
  }

  private UnaryOperator<HyperDual> realLoss() {
    return switch (loss) {
      case NON_SATURATING, MINIMAX -> s -> s.times(-1).softplus();
      case WASSERSTEIN -> s -> s.times(-1);
      case HINGE -> s -> HyperDual.of(1).plus(s.times(-1)).relu();
    };
  }

  private UnaryOperator<HyperDual> fakeLoss(int player) {
    if (player == 0) {
      return switch (loss) {
        case NON_SATURATING, MINIMAX -> HyperDual::softplus;
        case WASSERSTEIN -> s -> s;
        case HINGE -> s -> HyperDual.of(1).plus(s).relu();
      };
    }
    return switch (loss) {
      case NON_SATURATING -> s -> s.times(-1).softplus();
      case MINIMAX -> s -> s.softplus().times(-1);
      case WASSERSTEIN, HINGE -> s -> s.times(-1);
    };
  }

  private HyperDual meanOverReals(HyperDual[] w) {
    int dimensions = shape.discriminator().inputs(0);
    int samples = points.length / dimensions;
    HyperDual sum = HyperDual.of(0);
    for (int i = 0; i < samples; i++) {
      sum = sum.plus(realLoss().apply(score(w, column(points, dimensions, i))));
    }
    return sum.times(1.0 / samples);
  }

  private HyperDual meanOverFakes(HyperDual[] w, UnaryOperator<HyperDual> ofScore) {
    int dimensions = shape.generator().inputs(0);
    int samples = latents.length / dimensions;
    HyperDual sum = HyperDual.of(0);
    for (int i = 0; i < samples; i++) {
      HyperDual[] latent = column(latents, dimensions, i);
      HyperDual[] fake = network(shape.generator(), w, shape.discriminator().parameters(), latent);
      sum = sum.plus(ofScore.apply(score(w, fake)));
    }
    return sum.times(1.0 / samples);
  }

  private HyperDual score(HyperDual[] w, HyperDual[] point) {
    return network(shape.discriminator(), w, 0, point)[0];
  }

  private static HyperDual[] column(double[] matrix, int rows, int column) {
    int columns = matrix.length / rows;
    HyperDual[] numbers = new HyperDual[rows];
    for (int row = 0; row < rows; row++) {
      numbers[row] = HyperDual.of(matrix[row * columns + column]);
    }
    return numbers;
  }

  private static HyperDual[] network(MlpShape shape, HyperDual[] w, int start, HyperDual[] input) {
    HyperDual[] signal = input;
    int next = start;
    for (int layer = 0; layer < shape.layers(); layer++) {
      signal = layer(w, next, signal, shape.outputs(layer), layer < shape.layers() - 1);
      next += shape.weights(layer) + shape.outputs(layer);
    }
    return signal;
  }

  private static HyperDual[] layer(
      HyperDual[] w, int start, HyperDual[] input, int outputs, boolean isHidden) {
    HyperDual[] output = new HyperDual[outputs];
    for (int j = 0; j < outputs; j++) {
      HyperDual sum = w[start + outputs * input.length + j];
      for (int i = 0; i < input.length; i++) {
        sum = sum.plus(w[start + j * input.length + i].times(input[i]));
      }
      output[j] = isHidden ? sum.relu() : sum;
    }
    return output;
  }
}
