package org.sweep.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** From the bins of all trials of a configuration to its rows of {@code curves}. */
final class SeedCurves implements FlatMapFunction<Iterable<TrialBins>, Row> {
  private static final long serialVersionUID = 1;

  /** From here on the square of a value is no number, and there is no interval. */
  private static final double MOST_SQUARED = 1e150;

  private final Broadcast<CurvePlan> plan;

  SeedCurves(Broadcast<CurvePlan> plan) {
    this.plan = plan;
  }

  @Override
  public Iterator<Row> call(Iterable<TrialBins> parts) {
    List<TrialBins> trials = whole(parts);
    CurvePlan known = plan.value();
    List<Object> labels = known.labels().get(trials.get(0).configuration());
    List<Row> rows = new ArrayList<>();
    for (int metric = 0; metric < known.metrics().size(); metric++) {
      for (int bin = 0; bin < trials.get(0).bins(); bin++) {
        Bin seeds = new Bin(metric, bin);
        trials.forEach(seeds::add);
        if (!seeds.means.isEmpty()) {
          List<Object> row = new ArrayList<>(labels);
          row.add(known.metrics().get(metric));
          row.addAll(seeds.statistics(known));
          rows.add(RowFactory.create(row.toArray()));
        }
      }
    }
    return rows.iterator();
  }

  /** Trials in the order of their ids, their parts in that of their steps: sums are the same. */
  private static List<TrialBins> whole(Iterable<TrialBins> parts) {
    List<TrialBins> ordered = new ArrayList<>();
    parts.forEach(ordered::add);
    ordered.sort(Comparator.comparingLong(TrialBins::firstStep));
    SortedMap<String, TrialBins> trials = new TreeMap<>();
    for (TrialBins part : ordered) {
      TrialBins first = trials.putIfAbsent(part.trial(), part);
      if (first != null) {
        first.add(part);
      }
    }
    return List.copyOf(trials.values());
  }

  /** A bin of a metric over seeds. */
  private static final class Bin {
    private final int metric;
    private final int bin;
    private final List<Double> means = new ArrayList<>();
    private long step = Long.MAX_VALUE;
    private long n;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    Bin(int metric, int bin) {
      this.metric = metric;
      this.bin = bin;
    }

    void add(TrialBins trial) {
      if (trial.count(metric, bin) > 0) {
        means.add(trial.mean(metric, bin));
        step = Math.min(step, trial.step(metric, bin));
        n += trial.count(metric, bin);
        min = Math.min(min, trial.low(metric, bin));
        max = Math.max(max, trial.high(metric, bin));
      }
    }

    /** In the order of the table's columns. */
    List<Object> statistics(CurvePlan plan) {
      double[] sorted = means.stream().mapToDouble(Double::doubleValue).toArray();
      double mean = sum(sorted) / sorted.length;
      Double half = halfWidth(sorted, mean, plan);
      Arrays.sort(sorted);
      return Arrays.asList(
          step,
          (long) sorted.length,
          n,
          mean,
          half == null ? null : mean - half,
          half == null ? null : mean + half,
          quantile(sorted, 0.5),
          quantile(sorted, 0.25),
          quantile(sorted, 0.75),
          min,
          max);
    }

    /** One after the other, as databases do; that of streams compensates for rounding. */
    private static double sum(double[] values) {
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      return sum;
    }

    /** Null where there is no interval. */
    private static Double halfWidth(double[] values, double mean, CurvePlan plan) {
      int seeds = values.length;
      if (seeds < 2 || Arrays.stream(values).anyMatch(value -> Math.abs(value) >= MOST_SQUARED)) {
        return null;
      }
      double squares =
          sum(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).toArray());
      return plan.quantile(seeds) * Math.sqrt(squares / (seeds - 1)) / Math.sqrt(seeds);
    }

    /** Type 7 of Hyndman and Fan, "Sample quantiles in statistical packages", 1996. */
    private static double quantile(double[] sorted, double share) {
      double place = share * (sorted.length - 1);
      int below = (int) place;
      int above = Math.min(below + 1, sorted.length - 1);
      return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
  }
}
