package org.sweep.problem.dl4j;

import java.util.HashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A graph of layers with one input and one output. */
record GraphNetwork(ComputationGraph model) implements Network {
  @Override
  public double evaluate(INDArray features, INDArray labels) {
    model.setInputs(features);
    model.setLabels(labels);
    model.computeGradientAndScore();
    double score = model.score();
    model.clearLayersStates();
    return score;
  }

  @Override
  public INDArray output(INDArray features) {
    return model.outputSingle(false, features);
  }

  @Override
  public Map<String, long[]> activations(INDArray features) {
    Map<String, long[]> shapes = new HashMap<>();
    model.feedForward(features, false).forEach((name, array) -> shapes.put(name, array.shape()));
    return shapes;
  }

  @Override
  public BaseMultiLayerUpdater<?> updater() {
    return model.getUpdater();
  }

  @Override
  public Gradient gradient() {
    return model.gradient();
  }

  @Override
  public INDArray gradients() {
    return model.getFlattenedGradients();
  }

  @Override
  public void at(int iteration, int epoch) {
    ComputationGraphConfiguration configuration = model.getConfiguration();
    configuration.setIterationCount(iteration);
    configuration.setEpochCount(epoch);
  }
}
