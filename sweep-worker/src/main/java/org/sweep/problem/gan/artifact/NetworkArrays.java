package org.sweep.problem.gan.artifact;

import java.io.IOException;
import org.sweep.linalg.Vector;
import org.sweep.nn.MlpShape;
import org.sweep.output.Artifacts;
import org.sweep.output.NumberArray;
import org.sweep.problem.gan.GanShape;
import org.sweep.problem.gan.measure.Snapshot;

/**
 * The networks at the last step, an array for each tensor: {@code discriminator_weights_0}
 * [outputs, inputs], {@code discriminator_biases_0} [outputs], ..., {@code generator_weights_0},
 * ... A layer is relu(W x + b), the last one without relu. They are the networks that metrics
 * judge: normalized weights, or the running average, where the study has such.
 *
 * @param shape the networks
 */
record NetworkArrays(GanShape shape) implements ArtifactWriter {
  @Override
  public void write(Moment moment, Snapshot networks, Artifacts artifacts) throws IOException {
    if (moment.isLast()) {
      write("discriminator", shape.discriminator(), networks.discriminator(), artifacts);
      write("generator", shape.generator(), networks.generator(), artifacts);
    }
  }

  private static void write(String name, MlpShape network, Vector block, Artifacts artifacts)
      throws IOException {
    for (int layer = 0; layer < network.layers(); layer++) {
      int inputs = network.inputs(layer);
      int outputs = network.outputs(layer);
      Vector weights = block.slice(network.offset(layer), network.weights(layer));
      Vector biases = block.slice(network.offset(layer) + network.weights(layer), outputs);
      artifacts.add(
          name + "_weights_" + layer, new NumberArray(weights.toFloats(), outputs, inputs));
      artifacts.add(name + "_biases_" + layer, new NumberArray(biases.toFloats(), outputs));
    }
  }
}
