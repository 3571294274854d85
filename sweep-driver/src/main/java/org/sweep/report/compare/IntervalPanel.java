package org.sweep.report.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.sweep.analysis.compare.RunCounts;
import org.sweep.analysis.compare.estimate.IntervalEstimate;
import org.sweep.report.figure.Figure.Panel;
import org.sweep.report.figure.SpecificationTemplate;
import org.sweep.trial.AxisValue;

/** A drawing of estimates with their intervals, a line per contender. */
final class IntervalPanel {
  /** Pixels of a contender, and of the axis. */
  private static final int LINE = 24;

  private static final int EDGES = 34;

  private final ContenderLooks looks;

  IntervalPanel(ContenderLooks looks) {
    this.looks = looks;
  }

  /** An estimate of a contender, and the runs that it stands on. */
  record Line(List<AxisValue> contender, IntervalEstimate estimate, RunCounts counts) {}

  /**
   * The drawing.
   *
   * @param label its heading
   * @param lines from top to bottom
   * @param reference a value to compare with; empty for none
   */
  Panel of(String label, List<Line> lines, OptionalDouble reference) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    lines.forEach(line -> add(rows, line));
    return new Panel(
        label,
        "",
        label + " of each contender, with 95 % intervals",
        specification(lines, reference),
        data(rows, reference));
  }

  private static Map<String, JsonNode> data(ArrayNode rows, OptionalDouble reference) {
    ArrayNode references = JsonNodeFactory.instance.arrayNode();
    reference.ifPresent(value -> references.addObject().put("value", value));
    return reference.isPresent()
        ? Map.of("rows", rows, "references", references)
        : Map.of("rows", rows);
  }

  private static ObjectNode specification(List<Line> lines, OptionalDouble reference) {
    ObjectNode specification = SpecificationTemplate.of(IntervalPanel.class, "intervals.vl.json");
    specification.put("height", EDGES + LINE * lines.size());
    ValueScale.of(
            DoubleStream.concat(
                lines.stream().flatMapToDouble(IntervalPanel::ends), reference.stream()),
            Double.POSITIVE_INFINITY)
        .fill(specification.withObject("/encoding/x/scale"));
    if (reference.isEmpty()) {
      specification.withArray("layer").remove(0);
      specification.withObject("/datasets").remove("references");
    }
    return specification;
  }

  private static DoubleStream ends(Line line) {
    double value = line.estimate().value();
    return line.estimate()
        .interval()
        .map(ends -> DoubleStream.of(value, ends.low(), ends.high()))
        .orElse(DoubleStream.of(value));
  }

  private void add(ArrayNode rows, Line line) {
    ObjectNode row = looks.row(rows, line.contender());
    row.put("value", line.estimate().value());
    line.estimate()
        .interval()
        .ifPresent(interval -> row.put("low", interval.low()).put("high", interval.high()));
    row.put("n", line.counts().runs()).put("unfinished", line.counts().unfinished());
  }
}
