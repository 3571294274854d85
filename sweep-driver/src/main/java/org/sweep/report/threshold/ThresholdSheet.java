package org.sweep.report.threshold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep.analysis.threshold.Bracket;
import org.sweep.analysis.threshold.Edge;
import org.sweep.analysis.threshold.GroupThresholds;
import org.sweep.analysis.threshold.Successes;
import org.sweep.analysis.threshold.ThresholdEstimate;
import org.sweep.report.table.Cell;
import org.sweep.report.table.Estimate;
import org.sweep.report.table.Labels;
import org.sweep.report.table.Sheet;
import org.sweep.store.ResultDescription;
import org.sweep.trial.AxisValue;

/** The thresholds as the page shows them: fewer columns than the table that is written. */
final class ThresholdSheet {
  private ThresholdSheet() {}

  static Sheet of(ResultDescription description, String caption, List<GroupThresholds> groups) {
    List<String> headings = new ArrayList<>();
    Successes.groupAxes(description).forEach(axis -> headings.add(axis.column().name()));
    int labels = headings.size();
    headings.addAll(
        List.of(
            "seeds",
            "never succeed",
            "lower threshold",
            "95 % interval",
            "upper threshold",
            "95 % interval",
            "step-size bound",
            "predicted within"));
    List<List<Cell>> rows = groups.stream().map(ThresholdSheet::cells).toList();
    return new Sheet(caption, headings, "", labels, rows);
  }

  private static List<Cell> cells(GroupThresholds group) {
    List<Cell> cells = new ArrayList<>();
    for (AxisValue axis : group.group().group()) {
      cells.add(new Cell.Label(Labels.ofAxis(axis.value())));
    }
    cells.add(new Cell.Figure(Long.toString(group.seeds().all())));
    cells.add(new Cell.Figure(Long.toString(group.seeds().never())));
    add(cells, group.lower());
    add(cells, group.upper());
    cells.add(cell(group.prediction().stepSizeBound().map(Estimate::number)));
    cells.add(cell(group.agreesWithPrediction().map(agrees -> agrees ? "yes" : "no")));
    return cells;
  }

  /** Of a threshold that lies beyond what was tried, where that ends. */
  private static void add(List<Cell> cells, Edge edge) {
    Optional<String> beyond = edge.bracket().flatMap(ThresholdSheet::beyond);
    cells.add(cell(edge.estimate().map(found -> Estimate.number(found.value())).or(() -> beyond)));
    cells.add(cell(edge.estimate().flatMap(ThresholdEstimate::interval).map(ThresholdSheet::text)));
  }

  private static Optional<String> beyond(Bracket bracket) {
    if (Double.isFinite(bracket.low())) {
      return Optional.of("> " + Estimate.number(bracket.low()));
    }
    return Double.isFinite(bracket.high())
        ? Optional.of("< " + Estimate.number(bracket.high()))
        : Optional.empty();
  }

  private static String text(Bracket interval) {
    return number(interval.low()) + " to " + number(interval.high());
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Estimate.number(value) : "unbounded";
  }

  private static Cell cell(Optional<String> text) {
    return text.<Cell>map(Cell.Figure::new).orElse(new Cell.Missing());
  }
}
