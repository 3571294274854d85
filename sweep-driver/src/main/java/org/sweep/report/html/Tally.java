package org.sweep.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sweep.analysis.TrialEnds.Origin;

/** How many trials ended how, as figures and as a bar. */
final class Tally {
  private final Map<String, Long> outcomes = new LinkedHashMap<>();
  private final long ended;
  private final long planned;
  private final double seconds;

  /** The figures of trials by the words of their outcomes. */
  Tally(Map<String, Long> outcomes, long planned, List<Origin> origins) {
    this.outcomes.put("completed", 0L);
    this.outcomes.put("diverged", 0L);
    this.outcomes.put("failed", 0L);
    this.outcomes.putAll(outcomes);
    this.ended = outcomes.values().stream().mapToLong(Long::longValue).sum();
    this.planned = planned;
    this.seconds = origins.stream().mapToDouble(Origin::seconds).sum();
  }

  /** What the template walks through. */
  Map<String, Object> view() {
    List<Map<String, Object>> parts = new ArrayList<>();
    outcomes.forEach((word, count) -> parts.add(part(word, count)));
    String ofPlanned = ended <= planned ? "of " + planned : "(" + planned + " planned)";
    List<Map<String, Object>> bar =
        parts.stream().filter(part -> !part.get("count").equals(0L)).toList();
    return Map.of(
        "ended",
        ended,
        "planned",
        ofPlanned,
        "parts",
        parts,
        "bar",
        bar,
        "time",
        Durations.text(seconds));
  }

  private Map<String, Object> part(String word, long count) {
    double whole = Math.max(1, Math.max(planned, ended));
    String width = String.format(Locale.ROOT, "%.3f", 100 * count / whole);
    boolean known =
        List.of("completed", "diverged", "failed", "plateaued", "pruned").contains(word);
    return Map.of("word", word, "count", count, "width", width, "kind", known ? word : "failed");
  }
}
