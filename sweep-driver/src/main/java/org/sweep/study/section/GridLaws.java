package org.sweep.study.section;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;
import org.sweep.schema.Tables;
import org.sweep.study.grid.Axis;
import org.sweep.study.grid.OptimizerEntry;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.mistake.Place;

/** The laws that hold for a grid as a whole. */
final class GridLaws {
  private static final BigInteger MOST_TRIALS = BigInteger.valueOf(1_000_000);

  private final Place grid;
  private final List<ProductDraft> drafts;
  private final Mistakes mistakes;

  GridLaws(Place grid, List<ProductDraft> drafts, Mistakes mistakes) {
    this.grid = grid;
    this.drafts = drafts;
    this.mistakes = mistakes;
  }

  /**
   * Whether the grid is small enough to be built, a mistake if not; counts without building
   * anything.
   *
   * @param trials how many every point makes
   */
  boolean keepsSize(long trials) {
    if (isSmall(trials)) {
      return true;
    }
    String law =
        String.format(
            Locale.ROOT,
            "grid must make at most %,d trials, but makes %,d",
            MOST_TRIALS,
            count(trials));
    mistakes.add(Mistake.of(grid, law));
    return false;
  }

  /** The same of what is no grid that a study asks for: it is no mistake. */
  boolean isSmall(long trials) {
    return count(trials).compareTo(MOST_TRIALS) <= 0;
  }

  private BigInteger count(long trials) {
    BigInteger points = BigInteger.ZERO;
    for (ProductDraft draft : drafts) {
      points = points.add(draft.product().size().max(draft.product().problemCount()));
    }
    return points.multiply(BigInteger.valueOf(trials));
  }

  /** One label, one optimizer; parameters that have a column of their own may differ. */
  void checkLabels(List<Axis> axes) {
    Map<String, Object> known = new HashMap<>();
    for (ProductDraft draft : drafts) {
      for (OptimizerEntry entry : draft.product().entries()) {
        Object first = known.putIfAbsent(entry.label(), identity(entry, axes));
        if (first != null && !first.equals(identity(entry, axes))) {
          String law = "label '" + entry.label() + "' must name one optimizer, but names two";
          mistakes.add(Mistake.of(draft.placeOf(AxisNames.OPTIMIZER, entry), law));
        }
      }
    }
  }

  private static Object identity(OptimizerEntry entry, List<Axis> axes) {
    Set<String> columns =
        axes.stream()
            .filter(axis -> axis instanceof Axis.OfEntry of && of.appliesTo(entry))
            .map(axis -> ((Axis.OfEntry) axis).parameter().name())
            .collect(Collectors.toSet());
    Map<String, Object> told = new HashMap<>(entry.selection().given());
    told.keySet().removeAll(columns);
    return List.of(entry.name(), told);
  }

  /** Every axis has a column name that nothing else in the tables has, capital letters apart. */
  void checkColumns(List<Axis> axes, List<Metric> metrics) {
    Set<String> taken =
        Stream.concat(
                Tables.steps(List.of(), metrics).stream(),
                Tables.trials(List.of(), metrics).stream())
            .map(GridLaws::folded)
            .collect(Collectors.toCollection(HashSet::new));
    for (Axis axis : axes) {
      if (!taken.add(folded(axis.column()))) {
        String law =
            "axis %s needs the column %s, but tables have one of that name already"
                .formatted(axis.key(), axis.column().name());
        mistakes.add(Mistake.of(placeOf(axis), law));
      }
    }
  }

  private Place placeOf(Axis axis) {
    return drafts.stream()
        .flatMap(draft -> draft.node().get(axis.key()).stream())
        .map(node -> node.place())
        .findFirst()
        .orElse(grid);
  }

  private static String folded(Column column) {
    return column.name().toLowerCase(Locale.ROOT);
  }
}
