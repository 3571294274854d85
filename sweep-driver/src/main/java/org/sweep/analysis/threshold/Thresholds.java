package org.sweep.analysis.threshold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.sweep.analysis.DerivedTable;
import org.sweep.analysis.ResultTables;
import org.sweep.schema.Column;
import org.sweep.schema.ColumnType;
import org.sweep.store.AxisColumn;
import org.sweep.store.ResultDescription;
import org.sweep.trial.AxisValue;

/** The table {@code thresholds}: a row per group. */
public final class Thresholds {
  private static final List<String> OF_EDGE =
      List.of("", "_low", "_high", "_bracket_low", "_bracket_high");

  private Thresholds() {}

  /** What the table has. */
  public static DerivedTable table(ResultDescription description) {
    List<Column> values = new ArrayList<>();
    values.add(Column.text("axis"));
    for (String count : List.of("seeds", "never", "always", "unknown", "contradictions")) {
      values.add(Column.whole(count));
    }
    for (String edge : List.of("lower", "upper")) {
      OF_EDGE.forEach(suffix -> values.add(Column.real(edge + suffix)));
      values.add(Column.whole(edge + "_censored"));
      values.add(Column.real(edge + "_spread"));
    }
    values.add(Column.real("step_size_bound"));
    values.add(Column.real("largest_predicted_stable"));
    values.add(Column.real("smallest_predicted_unstable"));
    values.add(new Column("predicted_in_interval", ColumnType.FLAG));
    return new DerivedTable(
        "thresholds",
        "Between which values of the axis half of the seeds succeed, with 95 % intervals",
        Successes.groupAxes(description).stream().map(AxisColumn::column).toList(),
        values);
  }

  /** The thresholds of all groups, in the order of the study. */
  public static List<GroupThresholds> of(ResultTables tables, Successes successes) {
    Predictions predictions = new Predictions(tables);
    return successes.groups().stream()
        .map(group -> GroupThresholds.of(group, predictions.of(group.group())))
        .toList();
  }

  /** The rows of the table. */
  public static List<Row> rows(ResultDescription description, List<GroupThresholds> groups) {
    return groups.stream().map(group -> row(description, group)).toList();
  }

  private static Row row(ResultDescription description, GroupThresholds thresholds) {
    List<Object> cells = new ArrayList<>();
    cells.add(description.study());
    thresholds.group().group().stream().map(AxisValue::value).forEach(cells::add);
    cells.add(description.questions().thresholdAxis());
    GroupThresholds.Seeds seeds = thresholds.seeds();
    long unknown = thresholds.group().unknown().values().stream().mapToLong(n -> n).sum();
    Stream.of(seeds.all(), seeds.never(), seeds.always(), unknown, seeds.contradictions())
        .forEach(cells::add);
    add(cells, thresholds.lower(), thresholds.scale());
    add(cells, thresholds.upper(), thresholds.scale());
    Prediction prediction = thresholds.prediction();
    cells.add(prediction.stepSizeBound().orElse(null));
    cells.add(prediction.largestStable().orElse(null));
    cells.add(prediction.smallestUnstable().orElse(null));
    cells.add(thresholds.agreesWithPrediction().orElse(null));
    return RowFactory.create(cells.toArray());
  }

  private static void add(List<Object> cells, Edge edge, Scale scale) {
    Optional<ThresholdEstimate> estimate = edge.estimate();
    cells.add(estimate.map(ThresholdEstimate::value).orElse(null));
    add(cells, estimate.flatMap(ThresholdEstimate::interval));
    add(cells, edge.bracket());
    cells.add(edge.censored());
    cells.add(estimate.map(found -> spread(found, scale)).orElse(null));
  }

  private static void add(List<Object> cells, Optional<Bracket> bracket) {
    cells.add(bracket.map(Bracket::low).filter(Double::isFinite).orElse(null));
    cells.add(bracket.map(Bracket::high).filter(Double::isFinite).orElse(null));
  }

  /** On a logarithmic scale a factor. */
  private static Double spread(ThresholdEstimate estimate, Scale scale) {
    double spread = scale == Scale.LOG ? Math.exp(estimate.sigma()) : estimate.sigma();
    return Double.isFinite(spread) ? spread : null;
  }
}
