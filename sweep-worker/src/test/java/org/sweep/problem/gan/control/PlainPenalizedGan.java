package org.sweep.problem.gan.control;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.sweep.nn.MlpShape;
import org.sweep.problem.gan.GanLoss;
import org.sweep.problem.gan.GanShape;

/**
 * A controlled GAN in plain double loops, for tests: losses sample by sample, and their derivatives
 * by central differences. It shares the layout of parameters with the game, and no code.
 *
 * @param points real points, [dimensions, samples]
 * @param latents latent vectors, [latent dimensions, samples]
 * @param control what is done to the discriminator
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record PlainPenalizedGan(
    GanShape shape, GanLoss loss, double[] points, double[] latents, PlainControl control) {
  private static final double STEP = 1e-4;

  /** A control in plain loops. */
  interface PlainControl {
    /** The discriminator's parameters as its scores see them. */
    default double[] effective(double[] discriminator) {
      return discriminator;
    }

    /** What is added to a player's loss. */
    default double penalty(PlainPenalizedGan gan, int player, double[] w) {
      return 0;
    }
  }

  double loss(int player, double[] w) {
    double[] block = Arrays.copyOf(w, shape.discriminator().parameters());
    double[] effective = control.effective(block);
    double sum = 0;
    for (double[] fake : fakes(w)) {
      double s = network(shape.discriminator(), effective, fake)[0];
      sum += fakeLoss(player).applyAsDouble(s);
    }
    if (player == GanShape.DISCRIMINATOR) {
      for (double[] real : columns(points, shape.dimensions())) {
        sum += realLoss(network(shape.discriminator(), effective, real)[0]);
      }
    }
    return sum / samples() + control.penalty(this, player, w);
  }

  int samples() {
    return points.length / shape.dimensions();
  }

  double[][] reals() {
    return columns(points, shape.dimensions());
  }

  double[][] fakes(double[] w) {
    double[] block = Arrays.copyOfRange(w, shape.discriminator().parameters(), w.length);
    return Arrays.stream(columns(latents, shape.latentDimensions()))
        .map(z -> network(shape.generator(), block, z))
        .toArray(double[][]::new);
  }

  private static double[][] columns(double[] numbers, int rows) {
    int count = numbers.length / rows;
    double[][] columns = new double[count][rows];
    for (int i = 0; i < numbers.length; i++) {
      columns[i % count][i / count] = numbers[i];
    }
    return columns;
  }

  private static double softplus(double s) {
    return Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s)));
  }

  private double realLoss(double s) {
    return switch (loss) {
      case NON_SATURATING, MINIMAX -> softplus(-s);
      case WASSERSTEIN -> -s;
      case HINGE -> Math.max(0, 1 - s);
    };
  }

  private DoubleUnaryOperator fakeLoss(int player) {
    if (player == GanShape.DISCRIMINATOR) {
      return switch (loss) {
        case NON_SATURATING, MINIMAX -> PlainPenalizedGan::softplus;
        case WASSERSTEIN -> s -> s;
        case HINGE -> s -> Math.max(0, 1 + s);
      };
    }
    return switch (loss) {
      case NON_SATURATING -> s -> softplus(-s);
      case MINIMAX -> s -> -softplus(s);
      case WASSERSTEIN, HINGE -> s -> -s;
    };
  }

  static double[] network(MlpShape shape, double[] parameters, double[] input) {
    double[] signal = input;
    for (int layer = 0; layer < shape.layers(); layer++) {
      int bias = shape.offset(layer) + shape.weights(layer);
      double[] next = new double[shape.outputs(layer)];
      for (int row = 0; row < next.length; row++) {
        next[row] = parameters[bias + row];
        for (int column = 0; column < signal.length; column++) {
          next[row] += weight(shape, parameters, layer, row, column) * signal[column];
        }
        next[row] = layer < shape.layers() - 1 ? Math.max(0, next[row]) : next[row];
      }
      signal = next;
    }
    return signal;
  }

  /** The derivative of a network's first output along a direction of its input. */
  static double slope(MlpShape shape, double[] parameters, double[] input, double[] direction) {
    double[] signal = input;
    double[] tangent = direction;
    for (int layer = 0; layer < shape.layers(); layer++) {
      int bias = shape.offset(layer) + shape.weights(layer);
      double[] next = new double[shape.outputs(layer)];
      double[] nextTangent = new double[next.length];
      for (int row = 0; row < next.length; row++) {
        next[row] = parameters[bias + row];
        for (int column = 0; column < signal.length; column++) {
          double weight = weight(shape, parameters, layer, row, column);
          next[row] += weight * signal[column];
          nextTangent[row] += weight * tangent[column];
        }
        boolean isOff = layer < shape.layers() - 1 && next[row] <= 0;
        next[row] = isOff ? 0 : next[row];
        nextTangent[row] = isOff ? 0 : nextTangent[row];
      }
      signal = next;
      tangent = nextTangent;
    }
    return tangent[0];
  }

  private static double weight(
      MlpShape shape, double[] parameters, int layer, int row, int column) {
    return parameters[shape.offset(layer) + row * shape.inputs(layer) + column];
  }

  /** W_l as rows. */
  static double[][] weights(MlpShape shape, double[] parameters, int layer) {
    double[][] rows = new double[shape.outputs(layer)][shape.inputs(layer)];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        rows[row][column] = weight(shape, parameters, layer, row, column);
      }
    }
    return rows;
  }

  double[] lossGradient(int player, double[] w) {
    double[] gradient = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      gradient[i] = (loss(player, moved(w, i, STEP)) - loss(player, moved(w, i, -STEP))) / 2 / STEP;
    }
    return gradient;
  }

  double[][] hessian(int player, double[] w) {
    double[][] hessian = new double[w.length][];
    for (int i = 0; i < w.length; i++) {
      double[] above = lossGradient(player, moved(w, i, STEP));
      double[] below = lossGradient(player, moved(w, i, -STEP));
      hessian[i] = new double[w.length];
      Arrays.setAll(hessian[i], k -> (above[k] - below[k]) / 2 / STEP);
    }
    return hessian;
  }

  private static double[] moved(double[] w, int i, double by) {
    double[] moved = w.clone();
    moved[i] += by;
    return moved;
  }
}
