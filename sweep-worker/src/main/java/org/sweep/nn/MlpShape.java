package org.sweep.nn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The layer sizes of a multilayer perceptron and the layout of its parameters in one flat vector:
 * W_1, b_1, W_2, b_2, ... with W_l row-major, [outputs, inputs].
 *
 * @param sizes input width, hidden widths, output width
 */
public record MlpShape(List<Integer> sizes) {
  /** Refuses a network without layers and widths below one. */
  public MlpShape {
    sizes = List.copyOf(sizes);
    if (sizes.size() < 2 || sizes.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException(
          "a network must have two or more sizes >= 1, but they were " + sizes);
    }
  }

  /** The shape with these hidden widths between {@code inputs} and {@code outputs}. */
  public static MlpShape of(int inputs, List<Long> hidden, int outputs) {
    List<Integer> sizes = new ArrayList<>();
    sizes.add(inputs);
    hidden.forEach(width -> sizes.add(Math.toIntExact(width)));
    sizes.add(outputs);
    return new MlpShape(sizes);
  }

  /** How many weight layers. */
  public int layers() {
    return sizes.size() - 1;
  }

  /** Inputs of {@code layer}, counted from 0. */
  public int inputs(int layer) {
    return sizes.get(layer);
  }

  /** Outputs of {@code layer}, counted from 0. */
  public int outputs(int layer) {
    return sizes.get(layer + 1);
  }

  /** The largest of all sizes. */
  public int widest() {
    return Collections.max(sizes);
  }

  /** How many numbers W_layer has. */
  public int weights(int layer) {
    return Math.multiplyExact(inputs(layer), outputs(layer));
  }

  /** Where W_layer begins in the flat vector; b_layer follows it. */
  public int offset(int layer) {
    int offset = 0;
    for (int l = 0; l < layer; l++) {
      offset = Math.addExact(offset, Math.addExact(weights(l), outputs(l)));
    }
    return offset;
  }

  /** How many parameters in all. */
  public int parameters() {
    return offset(layers());
  }

  /** Numbers in the outputs of all layers for so many samples. */
  public long activations(int samples) {
    return sizes.stream().skip(1).mapToLong(size -> (long) size * samples).sum();
  }

  /** Floating-point operations of the matrix products of one forward and backward pass. */
  public double gradientCost(int samples) {
    double cost = 0;
    for (int layer = 0; layer < layers(); layer++) {
      cost += 2.0 * samples * weights(layer) * (layer == 0 ? 2 : 3);
    }
    return cost;
  }
}
