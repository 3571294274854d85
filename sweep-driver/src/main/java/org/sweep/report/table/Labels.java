package org.sweep.report.table;

import java.util.ArrayList;
import java.util.List;
import org.sweep.analysis.OutcomeCounts;
import org.sweep.analysis.SummaryRow;

/** The words in tables and charts. */
public final class Labels {
  /** The label where an axis does not apply. */
  public static final String NOT_APPLICABLE = "none";

  private Labels() {}

  /**
   * The value of an axis: {@code sgd}, {@code 0.01}, {@code 1e-5}, or {@code none} where it does
   * not apply.
   */
  public static String ofAxis(Object value) {
    if (value == null) {
      return NOT_APPLICABLE;
    }
    return value instanceof Double number ? Estimate.exactly(number) : value.toString();
  }

  /** The cell of a configuration. */
  static Cell ofResult(SummaryRow row, Best best) {
    String note =
        row.statistics()
            .map(statistics -> "n=" + statistics.n() + incomplete(row.outcomes(), ", "))
            .orElseGet(() -> withoutValue(row.outcomes()));
    return new Cell.Result(row.statistics().map(Estimate::of), note, best == Best.OF_ITS_COLUMN);
  }

  /** Whether a cell stands out. */
  enum Best {
    /** Nothing in its column is better. */
    OF_ITS_COLUMN,
    /** Something is, or there is nothing to compare with. */
    NO
  }

  private static String withoutValue(OutcomeCounts outcomes) {
    if (outcomes.diverged() == outcomes.total()) {
      return "diverged";
    }
    if (outcomes.failed() == outcomes.total()) {
      return "failed";
    }
    if (outcomes.completed() > 0) {
      return "no value" + incomplete(outcomes, ", ");
    }
    return incomplete(outcomes, "").strip();
  }

  private static String incomplete(OutcomeCounts outcomes, String before) {
    List<String> parts = new ArrayList<>();
    if (outcomes.diverged() > 0) {
      parts.add(outcomes.diverged() + " diverged");
    }
    if (outcomes.failed() > 0) {
      parts.add(outcomes.failed() + " failed");
    }
    return parts.isEmpty() ? "" : before + String.join(", ", parts);
  }
}
