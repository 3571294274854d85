package org.sweep.problem.gan.measure;

/**
 * exp(mean KL(p(class | point), p(class))), after the inception score of Salimans et al. (NeurIPS
 * 2016): from 1, where all points look alike, to the number of classes, where every point is surely
 * of one class and all classes are as frequent.
 */
final class ClassScore {
  private final double[] frequencies;
  private double negativeEntropy;
  private long count;

  ClassScore(int classes) {
    frequencies = new double[classes];
  }

  /** Adds points by their logits, [classes, samples]. */
  void add(double[] logits) {
    int samples = logits.length / frequencies.length;
    double[] shares = new double[frequencies.length];
    for (int sample = 0; sample < samples; sample++) {
      softmax(logits, sample, samples, shares);
      for (int label = 0; label < shares.length; label++) {
        frequencies[label] += shares[label];
        negativeEntropy += shares[label] > 0 ? shares[label] * Math.log(shares[label]) : 0;
      }
    }
    count += samples;
  }

  private static void softmax(double[] logits, int sample, int samples, double[] shares) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int label = 0; label < shares.length; label++) {
      largest = Math.max(largest, logits[label * samples + sample]);
    }
    double sum = 0;
    for (int label = 0; label < shares.length; label++) {
      shares[label] = Math.exp(logits[label * samples + sample] - largest);
      sum += shares[label];
    }
    for (int label = 0; label < shares.length; label++) {
      shares[label] /= sum;
    }
  }

  /** The score; NaN if a logit was none. */
  double value() {
    double divergence = negativeEntropy / count;
    for (double frequency : frequencies) {
      double share = frequency / count;
      divergence -= share > 0 ? share * Math.log(share) : share;
    }
    return Math.exp(divergence);
  }
}
