package org.sweep.problem;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep.linalg.Vector;
import org.sweep.nn.MlpShape;
import org.sweep.output.ArtifactFolder;
import org.sweep.output.Artifacts;
import org.sweep.output.NumberArray;

/**
 * A multilayer perceptron as artifacts, an array for each tensor: {@code NAME_weights_0} [outputs,
 * inputs], {@code NAME_biases_0} [outputs], {@code NAME_weights_1}, ... A layer is relu(W x + b),
 * the last one without relu.
 *
 * @param name what the arrays' names begin with
 */
public record MlpArrays(String name) {
  /** Those of a classifier, whose softmax is no part of them. */
  public static final MlpArrays CLASSIFIER = new MlpArrays("classifier");

  /**
   * A layer as it is stored.
   *
   * @param weights [outputs, inputs]
   * @param biases [outputs]
   */
  public record Layer(NumberArray weights, NumberArray biases) {
    /** Refuses biases that do not fit. */
    public Layer {
      int outputs = weights.shape()[0];
      if (weights.shape().length != 2 || biases.values().length != outputs) {
        throw new IllegalArgumentException(
            "a layer of %d outputs must have weights [outputs, inputs] and as many biases, but had %d"
                .formatted(outputs, biases.values().length));
      }
    }

    /** Width of what goes in. */
    public int inputs() {
      return weights.shape()[1];
    }

    /** Width of what comes out. */
    public int outputs() {
      return weights.shape()[0];
    }
  }

  /**
   * Writes a network.
   *
   * @param shape its layers
   * @param parameters flat, in the layout of {@link MlpShape}
   * @param artifacts where it goes
   * @throws IOException if it cannot be written
   */
  public void write(MlpShape shape, Vector parameters, Artifacts artifacts) throws IOException {
    for (int layer = 0; layer < shape.layers(); layer++) {
      int inputs = shape.inputs(layer);
      int outputs = shape.outputs(layer);
      int begin = shape.offset(layer);
      Vector weights = parameters.slice(begin, shape.weights(layer));
      Vector biases = parameters.slice(begin + shape.weights(layer), outputs);
      artifacts.add(weights(layer), new NumberArray(weights.toFloats(), outputs, inputs));
      artifacts.add(biases(layer), new NumberArray(biases.toFloats(), outputs));
    }
  }

  /**
   * Reads a network.
   *
   * @return its layers in order; none if no such network is there
   * @throws IOException if an array is missing or damaged
   */
  public List<Layer> read(ArtifactFolder folder) throws IOException {
    List<Layer> layers = new ArrayList<>();
    Optional<NumberArray> weights = folder.array(weights(0));
    while (weights.isPresent()) {
      String file = biases(layers.size());
      NumberArray biases =
          folder
              .array(file)
              .orElseThrow(
                  () -> new IOException(folder.path() + " must have " + file + NumberArray.SUFFIX));
      layers.add(new Layer(weights.get(), biases));
      weights = folder.array(weights(layers.size()));
    }
    return layers;
  }

  private String weights(int layer) {
    return name + "_weights_" + layer;
  }

  private String biases(int layer) {
    return name + "_biases_" + layer;
  }
}
