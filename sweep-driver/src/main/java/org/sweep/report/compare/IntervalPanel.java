package org.sweep.report.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.sweep.analysis.compare.RunCounts;
import org.sweep.analysis.compare.estimate.IntervalEstimate;
import org.sweep.report.figure.Figure.Panel;
import org.sweep.report.figure.SpecificationTemplate;
import org.sweep.trial.AxisValue;

/** A drawing of estimates with their intervals, a line per contender. */
final class IntervalPanel {
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
    ArrayNode references = JsonNodeFactory.instance.arrayNode();
    reference.ifPresent(value -> references.addObject().put("value", value));
    Map<String, JsonNode> data = Map.of("rows", rows, "references", references);
    return new Panel(
        label,
        "",
        label + " of each contender, with 95 % intervals",
        SpecificationTemplate.of(IntervalPanel.class, "intervals.vl.json"),
        data);
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
