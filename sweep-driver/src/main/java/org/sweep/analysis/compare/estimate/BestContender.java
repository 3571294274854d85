package org.sweep.analysis.compare.estimate;

import java.util.Arrays;
import java.util.List;

/**
 * The probability that a contender's best of k configurations is the best of all contenders', each
 * drawing from its own grid without replacement and independently of the others. It is computed
 * exactly, from the highest score down; contenders that tie share evenly.
 */
public final class BestContender {
  private final List<double[]> descending;
  private final BestOfDraws[] draws;
  private final double[] above;
  private final double[] here;
  private final int[] next;
  private final double[] wins;

  private BestContender(List<double[]> descending, int budget) {
    this.descending = descending;
    this.draws =
        descending.stream()
            .map(scores -> new BestOfDraws(scores.length, budget))
            .toArray(BestOfDraws[]::new);
    this.above = new double[draws.length];
    this.here = new double[draws.length];
    this.next = new int[draws.length];
    this.wins = new double[draws.length];
  }

  /**
   * The probabilities of the contenders, which sum to 1.
   *
   * @param descending per contender the scores of its configurations, one at least, the best first
   * @param budget k, at least 1
   */
  public static double[] probabilities(List<double[]> descending, int budget) {
    BestContender best = new BestContender(descending, budget);
    best.walkDown();
    return best.wins;
  }

  private void walkDown() {
    for (double level = highest(); level > Double.NEGATIVE_INFINITY; level = highest()) {
      Arrays.fill(here, 0);
      for (int i = 0; i < draws.length; i++) {
        take(i, level);
      }
      for (int i = 0; i < draws.length; i++) {
        wins[i] += here[i] > 0 ? here[i] * shareOfTies(i) : 0;
      }
      for (int i = 0; i < draws.length; i++) {
        above[i] += here[i];
      }
    }
  }

  private double highest() {
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < draws.length; i++) {
      if (next[i] < descending.get(i).length) {
        highest = Math.max(highest, descending.get(i)[next[i]]);
      }
    }
    return highest;
  }

  /** The probability that the best of contender {@code i} is at this level. */
  private void take(int i, double level) {
    double[] scores = descending.get(i);
    while (next[i] < scores.length && scores[next[i]] == level) {
      here[i] += draws[i].probability(next[i]);
      next[i]++;
    }
  }

  /** The mean of 1 / (1 + others at this level), where none of the others is above it, else 0. */
  private double shareOfTies(int contender) {
    double[] others = {1};
    for (int i = 0; i < draws.length; i++) {
      if (i != contender) {
        others = withOneMore(others, Math.max(0, 1 - above[i] - here[i]), here[i]);
      }
    }
    double share = 0;
    for (int ties = 0; ties < others.length; ties++) {
      share += others[ties] / (1 + ties);
    }
    return share;
  }

  /** Probabilities of 0, 1, ... ties with one more contender, who is below or at this level. */
  private static double[] withOneMore(double[] ties, double below, double here) {
    double[] result = new double[here > 0 ? ties.length + 1 : ties.length];
    for (int i = 0; i < ties.length; i++) {
      result[i] += ties[i] * below;
      if (here > 0) {
        result[i + 1] += ties[i] * here;
      }
    }
    return result;
  }
}
