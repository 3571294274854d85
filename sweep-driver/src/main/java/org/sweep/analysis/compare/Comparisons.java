package org.sweep.analysis.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.sweep.analysis.DerivedTable;
import org.sweep.analysis.compare.estimate.Bootstrap;
import org.sweep.analysis.compare.estimate.Improvement;
import org.sweep.analysis.compare.estimate.IntervalEstimate;
import org.sweep.analysis.compare.estimate.SeededDraws;
import org.sweep.analysis.compare.estimate.StratifiedMean;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.contest.Entry;
import org.sweep.schema.Column;
import org.sweep.trial.AxisValue;

/** The table {@code comparisons}: a row per ordered pair of contenders that share a task. */
public final class Comparisons {
  /** Name of the table. */
  public static final String NAME = "comparisons";

  private final Contest contest;

  /** The pairs of {@code contest}. */
  public Comparisons(Contest contest) {
    this.contest = contest;
  }

  /** The table's columns. */
  public DerivedTable table() {
    List<Column> labels = new ArrayList<>();
    for (String side : List.of("_a", "_b")) {
      contest.compareAxes().stream()
          .map(axis -> new Column(axis.column().name() + side, axis.column().type()))
          .forEach(labels::add);
    }
    List<Column> values = new ArrayList<>();
    values.add(Column.text("metric"));
    values.add(Column.text("score"));
    for (String count : List.of("tasks", "n_a", "unfinished_a", "n_b", "unfinished_b", "pairs")) {
      values.add(Column.whole(count));
    }
    values.addAll(RowCells.columns("mean_difference", "difference_low", "difference_high"));
    values.addAll(
        RowCells.columns("probability_of_improvement", "probability_low", "probability_high"));
    return new DerivedTable(
        NAME,
        "Pairs of contenders at their tuned configurations, differences positive where a is better",
        labels,
        values);
  }

  /** Computes the pairs, both ways round, in the order of the study. */
  public List<Comparison> execute() {
    List<List<AxisValue>> field = contest.field();
    Map<List<AxisValue>, Map<List<AxisValue>, Comparison>> found = new LinkedHashMap<>();
    field.forEach(a -> found.put(a, new LinkedHashMap<>()));
    IntStream.range(0, field.size())
        .boxed()
        .flatMap(i -> IntStream.range(i + 1, field.size()).mapToObj(j -> List.of(i, j)))
        .toList()
        .parallelStream()
        .flatMap(pair -> compare(field.get(pair.get(0)), field.get(pair.get(1))).stream())
        .toList()
        .forEach(
            comparison -> {
              found.get(comparison.a()).put(comparison.b(), comparison);
              found.get(comparison.b()).put(comparison.a(), comparison.mirrored());
            });
    return field.stream()
        .flatMap(a -> field.stream().flatMap(b -> Stream.ofNullable(found.get(a).get(b))))
        .toList();
  }

  /** The row of a pair. */
  public Row row(Comparison comparison) {
    return new RowCells(contest.description().study())
        .add(comparison.a())
        .add(comparison.b())
        .add(contest.metric().name())
        .add(contest.scoreName())
        .add(comparison.tasks())
        .add(comparison.ofA().runs())
        .add(comparison.ofA().unfinished())
        .add(comparison.ofB().runs())
        .add(comparison.ofB().unfinished())
        .add(comparison.pairs())
        .add(comparison.difference())
        .add(comparison.improvement())
        .row();
  }

  private Optional<Comparison> compare(List<AxisValue> a, List<AxisValue> b) {
    List<List<AxisValue>> tasks = contest.commonTasks(List.of(a, b));
    if (tasks.isEmpty()) {
      return Optional.empty();
    }
    List<Entry> ofA = contest.entriesOn(a, tasks);
    List<Entry> ofB = contest.entriesOn(b, tasks);
    List<Improvement.Runs> runs = new ArrayList<>();
    List<double[]> differences = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      PairedRuns paired = new PairedRuns(contest.scale(tasks.get(i)), ofA.get(i), ofB.get(i));
      runs.add(paired.ranks());
      differences.add(paired.differences());
    }
    boolean isPaired = differences.stream().allMatch(ofTask -> ofTask.length > 0);
    return Optional.of(
        new Comparison(
            a,
            b,
            tasks.size(),
            RunCounts.of(ofA),
            RunCounts.of(ofB),
            differences.stream().mapToLong(ofTask -> ofTask.length).sum(),
            isPaired ? Optional.of(StratifiedMean.of(differences)) : Optional.empty(),
            improvement(runs, a, b)));
  }

  private static IntervalEstimate improvement(
      List<Improvement.Runs> runs, List<AxisValue> a, List<AxisValue> b) {
    List<String> names = new ArrayList<>(List.of(NAME));
    Contest.names(a).forEach(names::add);
    Contest.names(b).forEach(names::add);
    return Bootstrap.of(new Improvement(runs), new SeededDraws(names)).get(0);
  }
}
