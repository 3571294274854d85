package org.sweep.problem.dl4j;

import java.util.List;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.nd4j.linalg.api.buffer.DataType;

/** The configuration of a network, of either kind. Nobody changes it. */
interface NetworkConfiguration {
  /**
   * A layer of the network.
   *
   * @param name what errors call it: its place in a stack, its name in a graph
   * @param configuration its settings; shared, not to be changed
   */
  record NamedLayer(String name, NeuralNetConfiguration configuration) {
    /** For errors: {@code layer 2 (DenseLayer)}. */
    String words() {
      return "layer " + name + " (" + configuration.getLayer().getClass().getSimpleName() + ")";
    }
  }

  /** All layers, those near the input first. */
  List<NamedLayer> layers();

  /** The layer that makes the output. */
  NamedLayer output();

  /** What is wrong with its shape as a classifier; empty if nothing is. */
  List<String> flaws();

  /** How gradients go back in time. */
  BackpropType backpropType();

  /** What its numbers are. */
  DataType dataType();

  /** A copy whose layers with parameters are changed. */
  NetworkConfiguration with(Consumer<BaseLayer> change);

  /**
   * A network with initial parameters, drawn from ND4J's generator of this thread, which is seeded
   * for it.
   *
   * @param seed of the generator
   */
  Network initialized(long seed);

  /** DL4J's JSON of it. */
  String json();
}
