package org.sweep.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    for (Map.Entry<String, Long> word : words(outcomes).entrySet()) {
      if (word.getValue() > 0 && word.getValue() == outcomes.total()) {
        return word.getKey();
      }
    }
    if (outcomes.finished() > 0) {
      return "no value" + incomplete(outcomes, ", ");
    }
    return incomplete(outcomes, "").strip();
  }

  private static String incomplete(OutcomeCounts outcomes, String before) {
    List<String> parts = new ArrayList<>();
    words(outcomes)
        .forEach(
            (word, count) -> {
              if (count > 0) {
                parts.add(count + " " + word);
              }
            });
    return parts.isEmpty() ? "" : before + String.join(", ", parts);
  }

  /** What a cell tells beside its mean: also who plateaued, since that was at another step. */
  private static Map<String, Long> words(OutcomeCounts outcomes) {
    Map<String, Long> words = new LinkedHashMap<>();
    words.put("plateaued", outcomes.plateaued());
    words.put("diverged", outcomes.diverged());
    words.put("pruned", outcomes.pruned());
    words.put("timed out", outcomes.timedOut());
    words.put("failed", outcomes.failed());
    return words;
  }
}
