package org.sweep.report.compare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sweep.analysis.compare.Contest;
import org.sweep.report.figure.Figure.LegendEntry;
import org.sweep.report.figure.Look;
import org.sweep.report.figure.Optimizers;
import org.sweep.trial.AxisValue;

/** The names and colours of contenders. Optimizers look as in all figures of a report. */
final class ContenderLooks {
  /** Contenders that a page shows: more would not be told apart. */
  static final int MOST = 20;

  private final Contest contest;
  private final List<List<AxisValue>> shown;

  ContenderLooks(Contest contest) {
    this.contest = contest;
    this.shown = contest.best(MOST);
  }

  /** Those that figures show, in the order of the study. */
  List<List<AxisValue>> shown() {
    return shown;
  }

  /** What is left out of figures; empty if nothing is. */
  String note() {
    int all = contest.contenders().size();
    return all > shown.size()
        ? "The %d best of %d contenders are shown.".formatted(shown.size(), all)
        : "";
  }

  /** {@code adam}, or {@code adam · batch_size 64} where more is compared. */
  static String label(List<AxisValue> contender) {
    String label = Optimizers.label(contender);
    return label.isEmpty() ? "all configurations" : label;
  }

  /** The number of a contender; that of its optimizer where only optimizers are compared. */
  private int key(List<AxisValue> contender) {
    boolean isOptimizer =
        contender.size() == 1
            && contender.get(0).column().name().equals(Optimizers.OPTIMIZER)
            && contender.get(0).value() != null;
    if (!isOptimizer) {
      return contest.contenders().indexOf(contender);
    }
    List<Object> found =
        contest.contenders().stream().flatMap(point -> point.get(0).present().stream()).toList();
    return new Optimizers(contest.description(), found).key(contender.get(0).value());
  }

  List<LegendEntry> legend() {
    return shown.stream()
        .map(
            contender -> new LegendEntry(key(contender), label(contender), Look.of(key(contender))))
        .toList();
  }

  /** A new row of a data set, with what all rows of a contender have. */
  ObjectNode row(ArrayNode rows, List<AxisValue> contender) {
    int key = key(contender);
    Look look = Look.of(key);
    return rows.addObject()
        .put("key", key)
        .put("label", label(contender))
        .put("colour", look.colour())
        .put("dashed", look.isDashed());
  }
}
