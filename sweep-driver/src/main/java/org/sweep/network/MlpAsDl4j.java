package org.sweep.network;

import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.sweep.problem.MlpArrays;

/**
 * Sweep's multilayer perceptron as a network of DL4J: relu between layers, softmax and
 * cross-entropy at the end.
 */
final class MlpAsDl4j {
  private MlpAsDl4j() {}

  /**
   * The network.
   *
   * @param layers in order, one at least
   */
  static MultiLayerNetwork network(List<MlpArrays.Layer> layers) {
    ListBuilder builder = new NeuralNetConfiguration.Builder().dataType(DataType.FLOAT).list();
    for (MlpArrays.Layer layer : layers.subList(0, layers.size() - 1)) {
      builder.layer(
          new DenseLayer.Builder()
              .nIn(layer.inputs())
              .nOut(layer.outputs())
              .activation(Activation.RELU)
              .build());
    }
    MlpArrays.Layer last = layers.get(layers.size() - 1);
    builder.layer(
        new OutputLayer.Builder(LossFunction.MCXENT)
            .nIn(last.inputs())
            .nOut(last.outputs())
            .activation(Activation.SOFTMAX)
            .build());
    MultiLayerNetwork network = new MultiLayerNetwork(builder.build());
    network.init();
    for (int l = 0; l < layers.size(); l++) {
      set(network, l, layers.get(l));
    }
    return network;
  }

  /** DL4J multiplies rows of samples from the left: its weights are [inputs, outputs]. */
  private static void set(MultiLayerNetwork network, int index, MlpArrays.Layer layer) {
    INDArray weights =
        Nd4j.create(layer.weights().values(), new long[] {layer.inputs(), layer.outputs()}, 'f');
    INDArray biases = Nd4j.create(layer.biases().values(), new long[] {1, layer.outputs()}, 'c');
    network.setParam(index + "_" + DefaultParamInitializer.WEIGHT_KEY, weights);
    network.setParam(index + "_" + DefaultParamInitializer.BIAS_KEY, biases);
  }
}
