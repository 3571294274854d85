package org.sweep.notebooks.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sweep.notebooks.table.Row;
import org.sweep.notebooks.table.Table;
import org.sweep.notebooks.table.TableName;

/** Whom the best contender beats, and by how much. */
final class PairFindings {
  private final Evidence evidence;
  private final String best;

  /** The pairs of the best with each other contender, by the other's name, the next best first. */
  private final Map<String, Row> pairs = new LinkedHashMap<>();

  /**
   * Finds the pairs.
   *
   * @param ranked contenders, the best first
   */
  PairFindings(Evidence evidence, List<Row> ranked) throws IOException {
    this.evidence = evidence;
    List<String> contenders = evidence.study().contenders();
    this.best = evidence.labels().label(ranked.get(0), contenders);
    Optional<Table> comparisons = evidence.table(TableName.COMPARISONS);
    if (comparisons.isPresent()) {
      Map<String, Row> found = new LinkedHashMap<>();
      comparisons.get().stream()
          .filter(row -> name(row, "_a").equals(best))
          .forEach(row -> found.put(name(row, "_b"), row));
      for (Row row : ranked) {
        String label = evidence.labels().label(row, contenders);
        if (found.containsKey(label)) {
          pairs.put(label, found.get(label));
        }
      }
    }
  }

  private String name(Row row, String side) {
    List<String> contenders = evidence.study().contenders();
    return evidence
        .labels()
        .label(row, contenders, contenders.stream().map(axis -> axis + side).toList());
  }

  List<String> sentences() {
    if (pairs.isEmpty()) {
      return List.of();
    }
    List<String> beaten = new ArrayList<>();
    List<String> close = new ArrayList<>();
    pairs.forEach(
        (name, row) -> (isApart(row) ? beaten : close).add(name + " (" + lead(row) + ")"));
    List<String> sentences = new ArrayList<>();
    if (!beaten.isEmpty()) {
      sentences.add(
          "%s is better than %s: the interval of the mean lead over equal seeds lies above 0."
              .formatted(best, Sentences.some(beaten)));
    }
    if (!close.isEmpty()) {
      sentences.add(
          "%s and %s are not told apart: the interval of the mean lead holds 0, or is unknown."
              .formatted(best, Sentences.some(close)));
    }
    Map.Entry<String, Row> next = pairs.entrySet().iterator().next();
    sentences.add(
        "A run of %s is better than one of %s, the next best, with a probability of %s%s."
            .formatted(
                best,
                next.getKey(),
                Rows.number(next.getValue().real("probability_of_improvement")),
                ComparisonChapter.interval(
                    next.getValue(), "probability_low", "probability_high")));
    return sentences;
  }

  private static boolean isApart(Row row) {
    OptionalDouble low = row.real("difference_low");
    return low.isPresent() && low.getAsDouble() > 0;
  }

  /** {@code by 0.07}, with its interval. */
  private static String lead(Row row) {
    OptionalDouble difference = row.real("mean_difference");
    if (difference.isEmpty()) {
      return "no seed has both";
    }
    OptionalDouble low = row.real("difference_low");
    OptionalDouble high = row.real("difference_high");
    String interval =
        low.isPresent() && high.isPresent()
            ? ", %s to %s".formatted(Rows.number(low), Rows.number(high))
            : "";
    return "by " + Rows.number(difference) + interval;
  }
}
