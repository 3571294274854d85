package org.sweep.report.compare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweep.analysis.compare.estimate.IntervalEstimate;
import org.sweep.report.figure.Figure.Panel;
import org.sweep.report.figure.Rounded;
import org.sweep.report.figure.SpecificationTemplate;
import org.sweep.trial.AxisValue;

/** A drawing of one line per contender, with a band. */
final class LinePanel {
  /** From this ratio on an axis is logarithmic. */
  private static final double WIDE = 20;

  private final ContenderLooks looks;

  LinePanel(ContenderLooks looks) {
    this.looks = looks;
  }

  /** A point of a contender's line. */
  record Point(List<AxisValue> contender, double x, IntervalEstimate y) {}

  /**
   * What stands at a drawing.
   *
   * @param label its heading
   * @param x title of the axis across
   * @param y title of the axis upwards
   * @param interpolation {@code linear}, {@code step-after} or {@code step-before}
   */
  record Titles(String label, String x, String y, String interpolation) {}

  /** The drawing of {@code points}; empty without any. */
  Optional<Panel> of(Titles titles, List<Point> points) {
    List<Point> shown =
        points.stream().filter(point -> looks.shown().contains(point.contender())).toList();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    shown.forEach(point -> add(rows, point));
    String description =
        "%s of each contender over %s, with 95 %% intervals".formatted(titles.y, titles.x);
    return Optional.of(
        new Panel(
            titles.label, "", description, specification(titles, shown), Map.of("points", rows)));
  }

  private void add(ArrayNode rows, Point point) {
    ObjectNode row = looks.row(rows, point.contender);
    row.put("x", Rounded.of(point.x)).put("y", Rounded.of(point.y.value()));
    point
        .y
        .interval()
        .ifPresent(
            interval ->
                row.put("low", Rounded.of(interval.low()))
                    .put("high", Rounded.of(interval.high())));
  }

  private static ObjectNode specification(Titles titles, List<Point> points) {
    ObjectNode specification = SpecificationTemplate.of(LinePanel.class, "lines.vl.json");
    specification.withObject("/encoding/x/axis").put("title", titles.x);
    ValueScale across = ValueScale.of(points.stream().mapToDouble(Point::x), WIDE);
    across.fill(specification.withObject("/encoding/x/scale"));
    ObjectNode band = SpecificationTemplate.named(specification, "layer", "band");
    ObjectNode line = SpecificationTemplate.named(specification, "layer", "line");
    band.withObject("/mark").put("interpolate", titles.interpolation);
    line.withObject("/mark").put("interpolate", titles.interpolation);
    ObjectNode upwards = specification.withObject("/encoding/y");
    upwards.withObject("/axis").put("title", titles.y);
    ValueScale.of(points.stream().flatMap(LinePanel::heights).mapToDouble(y -> y), WIDE)
        .fill(upwards.withObject("/scale"));
    return specification;
  }

  private static Stream<Double> heights(Point point) {
    List<Double> heights = new ArrayList<>(List.of(point.y.value()));
    point.y.interval().ifPresent(ends -> heights.addAll(List.of(ends.low(), ends.high())));
    return heights.stream();
  }
}
