package org.sweep.report.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.sweep.analysis.AxisOrder;
import org.sweep.analysis.Curve;
import org.sweep.analysis.Curves;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SummaryRow;
import org.sweep.analysis.TrialEnds.Incomplete;
import org.sweep.report.table.Labels;
import org.sweep.report.table.Pivot;
import org.sweep.schema.Column;
import org.sweep.schema.ColumnType;
import org.sweep.schema.Metric;

/**
 * The points of the charts, for the page's script: a chart per metric, a panel per row of the
 * table, a line per column of it.
 */
public final class Charts {
  /** Points of all charts of a report. */
  static final int MOST_POINTS = 30_000;

  private static final int FEWEST_POINTS_PER_LINE = 30;

  /** Digits of a point: more than a screen can show. */
  private static final MathContext DIGITS = new MathContext(5);

  private final ResultTables tables;
  private final Pivot pivot;
  private final ChartSelection selection;
  private final Map<String, Set<Long>> divergences = new HashMap<>();

  /**
   * Charts of a result directory.
   *
   * @param tables the directory, whose {@code curves} are written
   * @param pivot the table whose rows become panels and whose columns become lines
   * @param incomplete trials that did not complete, of which those that diverged are marked
   */
  public Charts(ResultTables tables, Pivot pivot, List<Incomplete> incomplete) {
    this.tables = tables;
    this.pivot = pivot;
    this.selection = ChartSelection.of(pivot);
    for (Incomplete trial : incomplete) {
      if (trial.outcome().equals("diverged")) {
        divergences
            .computeIfAbsent(trial.configurationId(), absent -> new TreeSet<>())
            .add(trial.steps());
      }
    }
  }

  /**
   * Everything that the script needs: names of the lines, and for each chart its scale and the
   * points of every line in every panel.
   *
   * @throws IOException if the curves cannot be read
   */
  public ObjectNode json() throws IOException {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("axis", pivot.description().table().columns());
    ArrayNode columns = root.putArray("columns");
    selection.columns().forEach(column -> columns.add(pivot.columnTexts().get(column)));
    if (isOrdered()) {
      ranks().forEach(root.putArray("ranks")::add);
    }
    ArrayNode charts = root.putArray("charts");
    List<String> ids =
        selection.configurations().stream().map(SummaryRow::configurationId).toList();
    for (Metric metric : selection.metrics()) {
      List<Curve> curves = Curves.read(tables, metric.name(), ids);
      if (!curves.isEmpty()) {
        write(charts.addObject(), metric, curves);
      }
    }
    return root;
  }

  /** Whether the axis across has numbers, whose colours then tell their order. */
  private boolean isOrdered() {
    String name = pivot.description().table().columns();
    return pivot.description().axisColumns().stream()
        .filter(column -> column.name().equals(name))
        .map(Column::type)
        .anyMatch(type -> type == ColumnType.REAL || type == ColumnType.WHOLE);
  }

  /** The place of each line's column by the size of its number: 0 for the smallest. */
  private List<Integer> ranks() {
    List<Object> values = selection.columns().stream().map(pivot.columns()::get).toList();
    List<Object> ascending = new ArrayList<>(values);
    ascending.sort(AxisOrder.natural());
    return values.stream().map(ascending::indexOf).toList();
  }

  private void write(ObjectNode chart, Metric metric, List<Curve> curves) {
    Map<String, Curve> byConfiguration =
        curves.stream()
            .map(curve -> curve.thinnedTo(pointsPerLine()))
            .collect(Collectors.toMap(Curve::configurationId, curve -> curve));
    ChartScale scale = ChartScale.of(metric, scaled(byConfiguration));
    chart.put("metric", metric.name());
    chart.put("note", scale.note(byConfiguration.values()));
    chart.put("scale", scale.kind().name().toLowerCase(Locale.ROOT));
    chart.putArray("domain").add(rounded(scale.low())).add(rounded(scale.high()));
    ArrayNode panels = chart.putArray("panels");
    for (Pivot.Row row : selection.rows()) {
      ObjectNode panel = JsonNodeFactory.instance.objectNode();
      panel.put("label", label(row));
      write(panel.putArray("lines"), row, byConfiguration);
      if (!panel.get("lines").isEmpty()) {
        panels.add(panel);
      }
    }
  }

  /**
   * {@code sga · sga_lambda 0.1}: the first label, and the others with their axis where it applies.
   */
  private String label(Pivot.Row row) {
    StringBuilder label = new StringBuilder(row.labels().get(0));
    for (int i = 1; i < row.labels().size(); i++) {
      if (!row.labels().get(i).equals(Labels.NOT_APPLICABLE)) {
        label.append(" · ").append(pivot.labels().get(i)).append(' ').append(row.labels().get(i));
      }
    }
    return label.toString();
  }

  private void write(ArrayNode lines, Pivot.Row row, Map<String, Curve> curves) {
    for (int i = 0; i < selection.columns().size(); i++) {
      SummaryRow configuration = row.cells().get(selection.columns().get(i)).orElse(null);
      Curve curve = configuration == null ? null : curves.get(configuration.configurationId());
      if (curve != null) {
        ObjectNode line = lines.addObject();
        line.put("column", i);
        line.put("completed", configuration.outcomes().finished());
        write(line, curve.points());
        ArrayNode diverged = line.putArray("diverged");
        divergences.getOrDefault(curve.configurationId(), Set.of()).forEach(diverged::add);
      }
    }
  }

  private static void write(ObjectNode line, List<Curve.Point> points) {
    ArrayNode steps = line.putArray("step");
    points.forEach(point -> steps.add(point.step()));
    write(line.putArray("mean"), points, Curve.Point::mean);
    write(line.putArray("min"), points, Curve.Point::min);
    write(line.putArray("max"), points, Curve.Point::max);
    if (points.stream().anyMatch(point -> point.seeds().count() > 1)) {
      writeSeeds(line, points);
    }
  }

  /** What there is to say of several seeds; of a single one all of it is its mean. */
  private static void writeSeeds(ObjectNode line, List<Curve.Point> points) {
    write(line.putArray("median"), points, point -> point.seeds().median());
    write(line.putArray("lower"), points, point -> point.seeds().lowerQuartile());
    write(line.putArray("upper"), points, point -> point.seeds().upperQuartile());
    ArrayNode low = line.putArray("low");
    ArrayNode high = line.putArray("high");
    for (Curve.Point point : points) {
      Optional<Curve.Interval> interval = point.seeds().interval();
      low.add(interval.map(ends -> rounded(ends.low())).orElse(null));
      high.add(interval.map(ends -> rounded(ends.high())).orElse(null));
    }
  }

  private static void write(
      ArrayNode values, List<Curve.Point> points, ToDoubleFunction<Curve.Point> value) {
    points.forEach(point -> values.add(rounded(value.applyAsDouble(point))));
  }

  /** The curves that the scale must show: those of completed trials, if there are any. */
  private Collection<Curve> scaled(Map<String, Curve> curves) {
    List<Curve> completed =
        selection.configurations().stream()
            .filter(configuration -> configuration.outcomes().finished() > 0)
            .map(SummaryRow::configurationId)
            .filter(curves::containsKey)
            .map(curves::get)
            .toList();
    return completed.isEmpty() ? curves.values() : completed;
  }

  private int pointsPerLine() {
    int lines = Math.max(1, selection.lines() * selection.metrics().size());
    return Math.max(FEWEST_POINTS_PER_LINE, MOST_POINTS / lines);
  }

  private static BigDecimal rounded(double value) {
    return new BigDecimal(value).round(DIGITS);
  }
}
