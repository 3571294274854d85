package org.sweep.problem.classifier;

import java.util.List;
import org.sweep.nn.Initializer;
import org.sweep.nn.MlpShape;
import org.sweep.spec.Values;

/**
 * The parameters of a classifier, apart from its data.
 *
 * @param hidden widths of the hidden layers
 * @param batchSize samples of a full minibatch
 * @param epochs passes over the training samples
 * @param initializer how weights begin
 * @param testEveryEpochs epochs between measurements on the test set
 */
record ClassifierSettings(
    List<Long> hidden, int batchSize, long epochs, Initializer initializer, long testEveryEpochs) {
  ClassifierSettings {
    hidden = List.copyOf(hidden);
  }

  static ClassifierSettings of(Values values) {
    return new ClassifierSettings(
        values.wholes("hidden"),
        (int) Math.min(values.whole("batch-size"), Integer.MAX_VALUE),
        values.whole("epochs"),
        Initializer.named(values.text("initializer")),
        values.whole("test-every-epochs"));
  }

  MlpShape shape(int width, int classes) {
    return MlpShape.of(width, hidden, classes);
  }

  /** Minibatches of an epoch over {@code samples}, the smaller last one included. */
  long stepsPerEpoch(int samples) {
    return (samples + batchSize - 1L) / batchSize;
  }

  long steps(int samples) {
    return Math.multiplyExact(epochs, stepsPerEpoch(samples));
  }
}
