package org.sweep.averaging;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.spark.api.TrainingHook;
import org.nd4j.linalg.dataset.api.DataSet;
import org.nd4j.linalg.dataset.api.MultiDataSet;

/**
 * Tells a worker's network how many updates and epochs there were, on which Adam's bias correction
 * and schedules depend: a graph that DL4J sends to a worker has forgotten them.
 */
final class TellUpdates implements TrainingHook {
  private static final long serialVersionUID = 1L;

  private final int iteration;
  private final int epoch;
  private boolean isTold;

  /**
   * What the workers of a round are told; each has a copy.
   *
   * @param iteration updates that a worker has made before
   * @param epoch epochs that are over
   */
  TellUpdates(int iteration, int epoch) {
    this.iteration = iteration;
    this.epoch = epoch;
  }

  @Override
  public void preUpdate(DataSet minibatch, Model model) {
    tell(model);
  }

  @Override
  public void preUpdate(MultiDataSet minibatch, Model model) {
    tell(model);
  }

  @Override
  public void postUpdate(DataSet minibatch, Model model) {}

  @Override
  public void postUpdate(MultiDataSet minibatch, Model model) {}

  /** Before its first update; from then on it counts itself. */
  private void tell(Model model) {
    if (isTold) {
      return;
    }
    isTold = true;
    if (model instanceof MultiLayerNetwork layers) {
      layers.setIterationCount(iteration);
      layers.setEpochCount(epoch);
    } else if (model instanceof ComputationGraph graph) {
      graph.getConfiguration().setIterationCount(iteration);
      graph.getConfiguration().setEpochCount(epoch);
    }
  }
}
