package org.sweep.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.sweep.analysis.DerivedTable;
import org.sweep.analysis.compare.estimate.Bootstrap;
import org.sweep.analysis.compare.estimate.IntervalEstimate;
import org.sweep.analysis.compare.estimate.PooledScores;
import org.sweep.analysis.compare.estimate.SeededDraws;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.contest.Entry;
import org.sweep.schema.Column;
import org.sweep.store.AxisColumn;
import org.sweep.trial.AxisValue;

/** The table {@code aggregates}: a row per contender, over the tasks that all contenders have. */
public final class Aggregates {
  /** Name of the table. */
  public static final String NAME = "aggregates";

  private final Contest contest;

  /** The contenders of {@code contest}. */
  public Aggregates(Contest contest) {
    this.contest = contest;
  }

  /** The table's columns. */
  public DerivedTable table() {
    List<Column> values = new ArrayList<>();
    values.add(Column.text("metric"));
    values.add(Column.text("score"));
    values.addAll(List.of(Column.whole("tasks"), Column.whole("n"), Column.whole("unfinished")));
    values.addAll(RowCells.columns("mean", "mean_low", "mean_high"));
    values.addAll(RowCells.columns("median", "median_low", "median_high"));
    values.addAll(
        RowCells.columns(
            "interquartile_mean", "interquartile_mean_low", "interquartile_mean_high"));
    values.addAll(RowCells.columns("optimality_gap", "optimality_gap_low", "optimality_gap_high"));
    values.addAll(RowCells.columns("profile_area", "profile_area_low", "profile_area_high"));
    return new DerivedTable(
        NAME,
        "Scores of contenders at their tuned configurations, pooled over tasks and seeds",
        contest.compareAxes().stream().map(AxisColumn::column).toList(),
        values);
  }

  /**
   * Computes the rows, in the order of the study.
   *
   * @param areas the areas under the profiles of steps to the target, by contender
   */
  public List<Aggregate> execute(Map<List<AxisValue>, IntervalEstimate> areas) {
    List<List<AxisValue>> contenders = contest.contenders();
    List<List<AxisValue>> tasks = contest.commonTasks(contenders);
    if (tasks.isEmpty()) {
      return List.of();
    }
    return contenders.stream()
        .map(contender -> aggregate(contender, tasks, Optional.ofNullable(areas.get(contender))))
        .toList();
  }

  private Aggregate aggregate(
      List<AxisValue> contender, List<List<AxisValue>> tasks, Optional<IntervalEstimate> area) {
    List<Entry> entries = contest.entriesOn(contender, tasks);
    List<double[]> scores =
        entries.stream().map(entry -> contest.scale(entry.task()).scores(entry.tuned())).toList();
    List<String> names = new ArrayList<>(List.of(NAME));
    names.addAll(Contest.names(contender));
    double target = contest.scale(tasks.get(0)).target();
    List<IntervalEstimate> estimates =
        Bootstrap.of(new PooledScores(scores, target), new SeededDraws(names));
    int sign = contest.shownSign();
    return new Aggregate(
        contender,
        tasks.size(),
        RunCounts.of(entries),
        estimates.get(PooledScores.MEAN).times(sign),
        estimates.get(PooledScores.MEDIAN).times(sign),
        estimates.get(PooledScores.INTERQUARTILE_MEAN).times(sign),
        estimates.get(PooledScores.OPTIMALITY_GAP),
        area);
  }

  /** The row of a contender. */
  public Row row(Aggregate aggregate) {
    return new RowCells(contest.description().study())
        .add(aggregate.contender())
        .add(contest.metric().name())
        .add(contest.scoreName())
        .add(aggregate.tasks())
        .add(aggregate.counts().runs())
        .add(aggregate.counts().unfinished())
        .add(aggregate.mean())
        .add(aggregate.median())
        .add(aggregate.interquartileMean())
        .add(aggregate.optimalityGap())
        .add(aggregate.profileArea())
        .row();
  }
}
