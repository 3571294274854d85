package org.sweep.report.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sweep.analysis.compare.Aggregate;
import org.sweep.analysis.compare.Comparison;

/** Who is first, by the mean score. */
final class Ranking {
  private Ranking() {}

  /** The rows of {@code aggregates} from the best to the worst mean. */
  static List<Aggregate> of(ComparisonTables tables) {
    int sign = tables.contest().shownSign();
    return tables.aggregates().stream()
        .sorted(Comparator.comparingDouble((Aggregate row) -> -sign * row.mean().value()))
        .toList();
  }

  /** The pairs of the best contender with each other one, from the second to the last. */
  static List<Comparison> ofBest(ComparisonTables tables) {
    List<Aggregate> ranked = of(tables);
    return ranked.stream()
        .skip(1)
        .flatMap(other -> pair(tables, ranked.get(0), other).stream())
        .toList();
  }

  private static Optional<Comparison> pair(
      ComparisonTables tables, Aggregate best, Aggregate other) {
    return tables.comparisons().stream()
        .filter(pair -> pair.a().equals(best.contender()) && pair.b().equals(other.contender()))
        .findFirst();
  }
}
