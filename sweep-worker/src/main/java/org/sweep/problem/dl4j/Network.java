package org.sweep.problem.dl4j;

import java.util.Map;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An initialized network of DL4J, of either kind. */
interface Network {
  /** DL4J's own type of it: a MultiLayerNetwork or a ComputationGraph. */
  Model model();

  /**
   * Forward and backward, in training mode. Leaves the sum of the samples' gradients in {@link
   * #gradients}, without those of l1 and l2.
   *
   * @param features [samples, ...]
   * @param labels one-hot, [samples, classes]
   * @return mean loss of the samples, and l1 and l2
   */
  double evaluate(INDArray features, INDArray labels);

  /** Activations of the output layer, [samples, classes], in test mode. */
  INDArray output(INDArray features);

  /** Shapes of the layers' activations by the layers' names, in test mode. */
  Map<String, long[]> activations(INDArray features);

  /** Its updater, which makes updates of {@link #gradients} in place. */
  BaseMultiLayerUpdater<?> updater();

  /** Views of {@link #gradients} by name of the parameter; there after {@link #evaluate}. */
  Gradient gradient();

  /** All gradients, [1, parameters]; writes go through. */
  INDArray gradients();

  /** Tells schedules how many updates and epochs there were. */
  void at(int iteration, int epoch);

  /** All parameters, [1, parameters]; writes go through. */
  default INDArray parameters() {
    return model().params();
  }

  /** How many parameters. */
  default int length() {
    return Math.toIntExact(model().numParams());
  }
}
