package org.sweep.problem.dl4j;

import java.util.HashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.sweep.data.DataSets;
import org.sweep.spec.Selection;
import org.sweep.spec.Values;

/** Small networks for the digits, smooth so that differences tell their gradients. */
final class Networks {
  static final DataSets DATA = DataSets.with(Map.of());

  private Networks() {}

  /** What all networks here have in common. */
  static NeuralNetConfiguration.Builder builder(IUpdater updater) {
    return new NeuralNetConfiguration.Builder()
        .updater(updater)
        .activation(Activation.TANH)
        .weightInit(WeightInit.XAVIER);
  }

  /** 64-12-10. */
  static MultiLayerConfiguration dense(NeuralNetConfiguration.Builder builder) {
    return builder
        .list()
        .layer(new DenseLayer.Builder().nIn(64).nOut(12).build())
        .layer(softmax(12))
        .build();
  }

  /** A convolution of 3 x 3 to 3 channels, means of 2 x 2, softmax. */
  static MultiLayerConfiguration convolutional(NeuralNetConfiguration.Builder builder) {
    return builder
        .list()
        .layer(new ConvolutionLayer.Builder(3, 3).nOut(3).build())
        .layer(new SubsamplingLayer.Builder(PoolingType.AVG).kernelSize(2, 2).stride(2, 2).build())
        .layer(softmax(0))
        .setInputType(InputType.convolutionalFlat(8, 8, 1))
        .build();
  }

  /** The same for samples that are images already. */
  static MultiLayerConfiguration images(NeuralNetConfiguration.Builder builder) {
    return builder
        .list()
        .layer(new ConvolutionLayer.Builder(3, 3).nOut(3).build())
        .layer(new SubsamplingLayer.Builder(PoolingType.AVG).kernelSize(2, 2).stride(2, 2).build())
        .layer(softmax(0))
        .setInputType(InputType.convolutional(8, 8, 1))
        .build();
  }

  /** Two dense layers beside each other, merged. */
  static ComputationGraphConfiguration graph(NeuralNetConfiguration.Builder builder) {
    return builder
        .graphBuilder()
        .addInputs("pixels")
        .addLayer("left", new DenseLayer.Builder().nIn(64).nOut(5).build(), "pixels")
        .addLayer("right", new DenseLayer.Builder().nIn(64).nOut(4).build(), "pixels")
        .addVertex("both", new MergeVertex(), "left", "right")
        .addLayer("digit", softmax(9), "both")
        .setOutputs("digit")
        .build();
  }

  static OutputLayer softmax(int inputs) {
    return new OutputLayer.Builder(LossFunction.MCXENT)
        .nIn(inputs)
        .nOut(10)
        .activation(Activation.SOFTMAX)
        .build();
  }

  /** The values of a problem on digits, two epochs of minibatches of 32. */
  static Values values(String json) {
    return values(json, Map.of());
  }

  static Values values(String json, Map<String, Object> given) {
    Map<String, Object> all = new HashMap<>();
    all.put("network", json);
    all.put(
        "dataset",
        Selection.plain(
            DataSets.declarations().stream()
                .filter(each -> each.name().equals("digits"))
                .findFirst()
                .orElseThrow()));
    all.put("epochs", 2L);
    all.put("batch-size", 32L);
    all.putAll(given);
    return Values.of(new Dl4jType().declaration(), all);
  }

  static IUpdater plain() {
    return new Sgd(0.1);
  }
}
