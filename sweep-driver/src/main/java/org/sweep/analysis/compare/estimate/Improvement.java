package org.sweep.analysis.compare.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The probability that a run of a is better than a run of b on the same task: per task U / (n m),
 * where U is the statistic of Mann and Whitney (1947) that counts ties as one half; then the mean
 * over tasks (Agarwal et al., NeurIPS 2021). Seeds that both ran are resampled together, since
 * weights and batches of equal seeds are equal.
 */
public final class Improvement implements Estimator {
  private final List<Task> tasks = new ArrayList<>();
  private final List<Integer> strata = new ArrayList<>();

  /**
   * A pair of contenders.
   *
   * @param tasks what they have in common, one at least, each with a run of both
   */
  public Improvement(List<Runs> tasks) {
    tasks.forEach(runs -> this.tasks.add(new Task(runs)));
  }

  /**
   * The runs of two contenders on one task. Scores may be minus infinity: such tie among
   * themselves.
   *
   * @param paired per seed that both ran the score of a, then that of b
   * @param onlyA scores of seeds that only a ran
   * @param onlyB scores of seeds that only b ran
   */
  public record Runs(List<Pair> paired, List<Double> onlyA, List<Double> onlyB) {
    /** Copies the lists. */
    public Runs {
      paired = List.copyOf(paired);
      onlyA = List.copyOf(onlyA);
      onlyB = List.copyOf(onlyB);
    }
  }

  /**
   * Two runs of one seed.
   *
   * @param a the score of a
   * @param b the score of b
   */
  public record Pair(double a, double b) {}

  /** A score; those of a and of b that are resampled together have stratum and unit in common. */
  private record Entry(double score, boolean isOfA, int stratum, int unit) {}

  @Override
  public int[] strata() {
    return strata.stream().mapToInt(size -> size).toArray();
  }

  @Override
  public double[] at(int[][] weights) {
    double sum = 0;
    for (Task task : tasks) {
      sum += task.probability(weights);
    }
    return new double[] {sum / tasks.size()};
  }

  private final class Task {
    private final double[] scores;
    private final boolean[] isOfA;
    private final int[] stratum;
    private final int[] unit;

    Task(Runs runs) {
      List<Entry> entries = new ArrayList<>();
      int paired = stratum(runs.paired.size());
      for (int i = 0; i < runs.paired.size(); i++) {
        entries.add(new Entry(runs.paired.get(i).a, true, paired, i));
        entries.add(new Entry(runs.paired.get(i).b, false, paired, i));
      }
      add(entries, runs.onlyA, true);
      add(entries, runs.onlyB, false);
      entries.sort(Comparator.comparingDouble(Entry::score));
      scores = entries.stream().mapToDouble(Entry::score).toArray();
      stratum = entries.stream().mapToInt(Entry::stratum).toArray();
      unit = entries.stream().mapToInt(Entry::unit).toArray();
      isOfA = new boolean[scores.length];
      for (int i = 0; i < scores.length; i++) {
        isOfA[i] = entries.get(i).isOfA;
      }
    }

    private int stratum(int size) {
      strata.add(size);
      return strata.size() - 1;
    }

    private void add(List<Entry> entries, List<Double> alone, boolean isOfA) {
      int place = stratum(alone.size());
      for (int i = 0; i < alone.size(); i++) {
        entries.add(new Entry(alone.get(i), isOfA, place, i));
      }
    }

    /** Walks up the scores: a run of a beats all of b below it, and half of those beside it. */
    double probability(int[][] weights) {
      double wins = 0;
      long ofA = 0;
      long ofB = 0;
      int i = 0;
      while (i < scores.length) {
        long levelA = 0;
        long levelB = 0;
        double score = scores[i];
        for (; i < scores.length && scores[i] == score; i++) {
          int weight = weights[stratum[i]][unit[i]];
          levelA += isOfA[i] ? weight : 0;
          levelB += isOfA[i] ? 0 : weight;
        }
        wins += levelA * (ofB + 0.5 * levelB);
        ofA += levelA;
        ofB += levelB;
      }
      return wins / ((double) ofA * ofB);
    }
  }
}
