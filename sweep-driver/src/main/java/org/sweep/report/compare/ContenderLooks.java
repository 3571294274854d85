package org.sweep.report.compare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sweep.analysis.contest.Contest;
import org.sweep.report.figure.Contenders;
import org.sweep.report.figure.Legend;
import org.sweep.report.figure.Look;
import org.sweep.trial.AxisValue;

/** The contenders that figures show, and how. */
final class ContenderLooks {
  /** Contenders that a page shows: more would not be told apart. */
  static final int MOST = 20;

  private final Contest contest;
  private final Contenders contenders;
  private final List<List<AxisValue>> shown;

  ContenderLooks(Contest contest) {
    this.contest = contest;
    this.contenders = new Contenders(contest.description(), contest.contenders());
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

  Legend legend() {
    return contenders.legend(shown::contains);
  }

  /** A new row of a data set, with what all rows of a contender have. */
  ObjectNode row(ArrayNode rows, List<AxisValue> contender) {
    Look look = contenders.look(contender);
    return rows.addObject()
        .put("key", contenders.key(contender))
        .put("label", Contenders.label(contender))
        .put("colour", look.colour())
        .put("dashed", look.isDashed());
  }
}
