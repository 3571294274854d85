package org.sweep.analysis.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.sweep.analysis.DerivedTable;
import org.sweep.analysis.compare.estimate.IntervalEstimate;
import org.sweep.analysis.compare.estimate.StratifiedMean;
import org.sweep.analysis.contest.Candidate;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.contest.Entry;
import org.sweep.analysis.contest.TaskScale;
import org.sweep.schema.Column;
import org.sweep.schema.ColumnType;
import org.sweep.store.AxisColumn;
import org.sweep.trial.AxisValue;

/**
 * The table {@code sensitivity}: what a contender reaches at each value of each numeric tuning axis
 * (the learning-rate sensitivity of DeepOBS, Schneider, Balles and Hennig, ICLR 2019).
 */
public final class Sensitivity {
  /** Name of the table. */
  public static final String NAME = "sensitivity";

  /** The tuning axis that comes first, and that has a figure. */
  public static final String LEARNING_RATE = "learning_rate";

  private final Contest contest;

  /** The contenders of {@code contest}. */
  public Sensitivity(Contest contest) {
    this.contest = contest;
  }

  /** The table's columns. */
  public DerivedTable table() {
    List<Column> labels = Tuneability.labels(contest);
    labels.add(Column.text("axis"));
    labels.add(Column.real("axis_value"));
    List<Column> values = new ArrayList<>();
    values.add(Column.text("metric"));
    values.add(Column.text("configuration_id"));
    values.addAll(List.of(Column.whole("configurations"), Column.whole("n")));
    values.addAll(RowCells.columns("mean", "low", "high"));
    values.addAll(List.of(Column.real("best"), Column.real("worst")));
    values.addAll(List.of(Column.whole("unfinished"), Column.real("unfinished_share")));
    return new DerivedTable(
        NAME,
        "Values of a tuning axis: what a contender reaches there at its best other settings",
        labels,
        values);
  }

  /** Computes the rows: contender by contender, the learning rate first. */
  public List<SensitivityPoint> execute() {
    List<SensitivityPoint> points = new ArrayList<>();
    for (List<AxisValue> contender : contest.contenders()) {
      for (Entry entry : contest.entries(contender)) {
        numericAxes().forEach(axis -> points.addAll(points(entry, axis)));
      }
    }
    return points;
  }

  private Stream<String> numericAxes() {
    List<String> axes =
        contest.tuningAxes().stream()
            .map(AxisColumn::column)
            .filter(column -> List.of(ColumnType.REAL, ColumnType.WHOLE).contains(column.type()))
            .map(Column::name)
            .toList();
    return Stream.concat(
        axes.stream().filter(LEARNING_RATE::equals),
        axes.stream().filter(axis -> !axis.equals(LEARNING_RATE)));
  }

  private List<SensitivityPoint> points(Entry entry, String axis) {
    Map<Double, List<Candidate>> byValue = new TreeMap<>();
    for (Candidate candidate : entry.candidates()) {
      candidate
          .on(axis)
          .map(value -> ((Number) value).doubleValue())
          .filter(Double::isFinite)
          .ifPresent(
              value -> byValue.computeIfAbsent(value, absent -> new ArrayList<>()).add(candidate));
    }
    TaskScale scale = contest.scale(entry.task());
    List<SensitivityPoint> points = new ArrayList<>();
    byValue.forEach(
        (value, candidates) -> {
          Candidate best = scale.best(candidates);
          points.add(
              new SensitivityPoint(
                  entry.contender(),
                  entry.task(),
                  axis,
                  value,
                  best,
                  candidates.size(),
                  mean(best)));
        });
    return points;
  }

  /** The mean of the runs that have a value. */
  static Optional<IntervalEstimate> mean(Candidate candidate) {
    double[] values = candidate.values();
    return values.length == 0 ? Optional.empty() : Optional.of(StratifiedMean.of(List.of(values)));
  }

  /** The row of a point. */
  public Row row(SensitivityPoint point) {
    Candidate candidate = point.candidate();
    int sign = contest.sign();
    double[] scores = Arrays.stream(candidate.values()).map(value -> sign * value).toArray();
    return new RowCells(contest.description().study())
        .add(point.contender())
        .add(point.task())
        .add(point.axis())
        .add(point.value())
        .add(contest.metric().name())
        .add(candidate.configurationId())
        .add(point.configurations())
        .add(scores.length)
        .add(point.mean())
        .add(sign * Arrays.stream(scores).max().orElse(Double.NaN))
        .add(sign * Arrays.stream(scores).min().orElse(Double.NaN))
        .add(candidate.unfinished())
        .add((double) candidate.unfinished() / candidate.runs().size())
        .row();
  }
}
