package org.sweep.problem.dl4j;

import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** Scores a network on all test samples, a chunk at a time, without noise, l1 and l2. */
final class TestScores {
  static final int CHUNK = 250;

  private final Dl4jTrial trial;
  private final ILossFunction loss;

  TestScores(Dl4jTrial trial) {
    this.trial = trial;
    this.loss = NetworkReader.loss(trial.configuration());
  }

  /**
   * A network's score.
   *
   * @param loss mean loss
   * @param accuracy share of samples whose largest output is that of their class
   */
  record Score(double loss, double accuracy) {}

  /** Mean loss and accuracy of {@code network} with its present parameters. */
  Score of(Network network) {
    double sum = 0;
    int correct = 0;
    int samples = trial.testSamples();
    for (int first = 0; first < samples; first += CHUNK) {
      DataSet chunk = trial.test(first, Math.min(CHUNK, samples - first));
      try (INDArray output = network.output(chunk.getFeatures())) {
        INDArray labels = chunk.getLabels();
        // The activation is in the output already.
        sum += loss.computeScore(labels, output, new ActivationIdentity(), null, false);
        correct += correct(output.toFloatMatrix(), trial.testLabels(), first);
      }
      SampleArrays.close(chunk);
    }
    return new Score(sum / samples, (double) correct / samples);
  }

  private static int correct(float[][] outputs, int[] labels, int first) {
    int correct = 0;
    for (int i = 0; i < outputs.length; i++) {
      int largest = 0;
      for (int c = 1; c < outputs[i].length; c++) {
        largest = outputs[i][c] > outputs[i][largest] ? c : largest;
      }
      correct += largest == labels[first + i] ? 1 : 0;
    }
    return correct;
  }
}
