package org.sweep.problem.dl4j;

import java.util.List;
import org.sweep.data.MinibatchOrder;
import org.sweep.spec.Values;

/**
 * The parameters of a problem, apart from its network and data.
 *
 * @param batchSize samples of a full minibatch
 * @param epochs passes over the training samples
 * @param testEveryEpochs epochs between measurements on the test set
 * @param trainingSamples how many of the first training samples are trained on; 0 for all
 * @param inputShape of one sample, such as [channels, height, width]; empty for a row of features
 */
record Dl4jSettings(
    int batchSize, long epochs, long testEveryEpochs, long trainingSamples, List<Long> inputShape) {
  Dl4jSettings {
    inputShape = List.copyOf(inputShape);
  }

  static Dl4jSettings of(Values values) {
    return new Dl4jSettings(
        (int) Math.min(values.whole("batch-size"), Integer.MAX_VALUE),
        values.whole("epochs"),
        values.whole("test-every-epochs"),
        values.whole("training-samples"),
        values.wholes("input-shape"));
  }

  /** How many of so many training samples are trained on. */
  int trained(int samples) {
    return trainingSamples == 0 ? samples : (int) Math.min(trainingSamples, samples);
  }

  /** Minibatches of an epoch over {@code samples}, the smaller last one included. */
  long stepsPerEpoch(int samples) {
    return MinibatchOrder.perEpoch(trained(samples), batchSize);
  }

  long steps(int samples) {
    return Math.multiplyExact(epochs, stepsPerEpoch(samples));
  }

  /** The shape of {@code count} samples of {@code width} features. */
  long[] shape(int count, int width) {
    if (inputShape.isEmpty()) {
      return new long[] {count, width};
    }
    long[] shape = new long[inputShape.size() + 1];
    shape[0] = count;
    for (int i = 1; i < shape.length; i++) {
      shape[i] = inputShape.get(i - 1);
    }
    return shape;
  }

  /** Features of one sample of this shape; {@code width} where there is none. */
  long features(int width) {
    return inputShape.isEmpty() ? width : inputShape.stream().reduce(1L, Math::multiplyExact);
  }
}
