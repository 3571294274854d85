package org.sweep.analysis.compare.estimate;

/**
 * The best of k configurations that are drawn without replacement from N. The one of rank j is the
 * best of them with probability C(N - j, k - 1) / C(N, k), so that nothing needs to be simulated
 * (the statistic of Dodge et al., "Show Your Work", EMNLP 2019, there with replacement; Sivaprasad
 * et al., "Optimizer Benchmarking Needs to Account for Hyperparameter Tuning", ICML 2020).
 */
public final class BestOfDraws {
  private final double[] probabilities;

  /**
   * Draws from a grid.
   *
   * @param configurations N, at least 1
   * @param budget k, at least 1; all are drawn where it is above N
   */
  public BestOfDraws(int configurations, int budget) {
    int k = Math.min(budget, configurations);
    probabilities = new double[configurations - k + 1];
    double probability = (double) k / configurations;
    for (int rank = 0; rank < probabilities.length; rank++) {
      probabilities[rank] = probability;
      int left = configurations - rank - 1;
      probability *= (double) (left - k + 1) / Math.max(1, left);
    }
  }

  /** The probability that the configuration with {@code rank} better ones is the best drawn. */
  public double probability(int rank) {
    return rank < probabilities.length ? probabilities[rank] : 0;
  }

  /** The expected best of scores in descending order. */
  public double expected(double[] descending) {
    double sum = 0;
    for (int rank = 0; rank < probabilities.length && probabilities[rank] > 0; rank++) {
      sum += probabilities[rank] * descending[rank];
    }
    return sum;
  }
}
