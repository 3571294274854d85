package org.sweep.averaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.sweep.catalog.Methods;
import org.sweep.catalog.Problems;
import org.sweep.data.DataSets;
import org.sweep.optim.transform.Transforms;
import org.sweep.schema.Metric;
import org.sweep.schema.StudyColumns;
import org.sweep.spec.Declaration;
import org.sweep.spec.Selection;
import org.sweep.trial.BackendChoice;
import org.sweep.trial.Configuration;
import org.sweep.trial.Optimizer;
import org.sweep.trial.ParameterAveraging;
import org.sweep.trial.Recording;
import org.sweep.trial.StopRule;
import org.sweep.trial.Trial;

/** Trials of a network of DL4J on the embedded digits. */
final class DigitTrials {
  static final StudyColumns COLUMNS =
      new StudyColumns(
          List.of(),
          List.of(
              Metric.lower("training_loss"),
              Metric.lower("test_loss"),
              Metric.higher("test_accuracy")),
          List.of());

  private DigitTrials() {}

  /** A trial of one epoch of minibatches of 64, 23 in all. */
  static Trial trial(String network, ParameterAveraging averaging) {
    return trial(network, Map.of(), averaging);
  }

  /** A trial that has diverged once its loss is above 4. */
  static Trial diverging(String network, ParameterAveraging averaging) {
    return trial(network, Map.of(), averaging, new StopRule(4));
  }

  static Trial trial(String network, Map<String, Object> given, ParameterAveraging averaging) {
    return trial(network, given, averaging, new StopRule(1e6));
  }

  private static Trial trial(
      String network, Map<String, Object> given, ParameterAveraging averaging, StopRule stop) {
    Map<String, Object> values = new HashMap<>();
    values.put("network", network);
    values.put("dataset", Selection.plain(dataSet("digits")));
    values.put("epochs", 1L);
    values.putAll(given);
    Optimizer optimizer =
        new Optimizer(
            Selection.plain(Methods.named("simultaneous").declaration()),
            Selection.plain(Transforms.named("from-configuration").declaration()),
            1);
    Configuration configuration =
        new Configuration(
            Selection.of(Problems.named("dl4j").declaration(), values),
            optimizer,
            new Recording(1, Recording.Network.STORED),
            stop,
            BackendChoice.AUTO,
            averaging);
    return new Trial("averaged", configuration, List.of(), 1);
  }

  static Declaration dataSet(String name) {
    return DataSets.declarations().stream()
        .filter(declaration -> declaration.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** 64-30-10 with this updater. */
  static String layers(IUpdater updater) {
    return layers(builder(updater));
  }

  static String layers(NeuralNetConfiguration.Builder builder) {
    MultiLayerConfiguration configuration =
        builder
            .list()
            .layer(new DenseLayer.Builder().nIn(64).nOut(30).build())
            .layer(softmax())
            .build();
    return configuration.toJson();
  }

  /** The same as a graph. */
  static String graph(IUpdater updater) {
    ComputationGraphConfiguration configuration =
        builder(updater)
            .graphBuilder()
            .addInputs("pixels")
            .addLayer("hidden", new DenseLayer.Builder().nIn(64).nOut(30).build(), "pixels")
            .addLayer("digit", softmax(), "hidden")
            .setOutputs("digit")
            .build();
    return configuration.toJson();
  }

  static NeuralNetConfiguration.Builder builder(IUpdater updater) {
    return new NeuralNetConfiguration.Builder()
        .updater(updater)
        .activation(Activation.TANH)
        .weightInit(WeightInit.XAVIER);
  }

  private static OutputLayer softmax() {
    return new OutputLayer.Builder(LossFunction.MCXENT)
        .nIn(30)
        .nOut(10)
        .activation(Activation.SOFTMAX)
        .build();
  }
}
