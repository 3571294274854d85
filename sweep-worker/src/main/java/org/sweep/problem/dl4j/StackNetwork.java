package org.sweep.problem.dl4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A stack of layers. */
record StackNetwork(MultiLayerNetwork model) implements Network {
  @Override
  public double evaluate(INDArray features, INDArray labels) {
    model.setInput(features);
    model.setLabels(labels);
    model.computeGradientAndScore();
    double score = model.score();
    model.clearLayersStates();
    return score;
  }

  @Override
  public INDArray output(INDArray features) {
    return model.output(features, false);
  }

  @Override
  public Map<String, long[]> activations(INDArray features) {
    List<INDArray> activations = model.feedForward(features, false);
    Map<String, long[]> shapes = new HashMap<>();
    for (int layer = 1; layer < activations.size(); layer++) {
      shapes.put(Integer.toString(layer - 1), activations.get(layer).shape());
    }
    return shapes;
  }

  @Override
  public BaseMultiLayerUpdater<?> updater() {
    return (BaseMultiLayerUpdater<?>) model.getUpdater();
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
    model.setIterationCount(iteration);
    model.setEpochCount(epoch);
  }
}
