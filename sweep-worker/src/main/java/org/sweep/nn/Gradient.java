package org.sweep.nn;

import org.sweep.linalg.DenseKernels;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;

/**
 * Where the gradient by a network's parameters goes: {@code target} &lt;- gradient + beta {@code
 * target}.
 *
 * @param target flat, in the layout of {@link MlpShape}
 * @param beta 0 overwrites {@code target}, 1 adds to it
 */
public record Gradient(Vector target, double beta) {
  /** A gradient that overwrites {@code target}. */
  public static Gradient into(Vector target) {
    return new Gradient(target, 0);
  }

  /** A gradient that is added to {@code target}. */
  public static Gradient addedTo(Vector target) {
    return new Gradient(target, 1);
  }

  /** The sink of one network's layers. */
  LayerGradient of(MlpShape shape, DenseKernels kernels) {
    return new LayerGradient(new Layers(shape, target), beta, kernels);
  }

  /** Writes the gradient layer by layer. */
  record LayerGradient(Layers layers, double beta, DenseKernels kernels) {
    /** By W and b of a layer with these deltas [outputs, samples] and inputs [inputs, samples]. */
    void write(int layer, Matrix delta, Matrix input) {
      kernels.gemm(delta, input.transposed(), beta, layers.weights(layer));
      kernels.rowSums(delta, beta, layers.biases(layer));
    }

    /** The same where b has an input of its own, [1, samples]. */
    void write(int layer, Matrix delta, Matrix input, Matrix biasInput) {
      kernels.gemm(delta, input.transposed(), beta, layers.weights(layer));
      Vector biases = layers.biases(layer);
      kernels.gemm(delta, biasInput.transposed(), beta, biases.asMatrix(biases.length()));
    }

    /** Adds to what was written of a layer. */
    void add(int layer, Matrix delta, Matrix input) {
      kernels.gemm(delta, input.transposed(), 1, layers.weights(layer));
      kernels.rowSums(delta, 1, layers.biases(layer));
    }
  }
}
