package org.sweep.report.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sweep.analysis.compare.BudgetPoint;
import org.sweep.analysis.compare.Budgets;
import org.sweep.analysis.compare.Comparisons;
import org.sweep.analysis.compare.Profiles;
import org.sweep.analysis.contest.Contest;
import org.sweep.report.table.Cell;
import org.sweep.report.table.Sheet;
import org.sweep.report.table.WriteDerivedTable;
import org.sweep.store.AxisColumn;
import org.sweep.trial.AxisValue;

/** Which rows and columns of a table the page shows, where all would be too many. */
final class ShownRows {
  private static final Set<Double> TAUS = Set.of(1.0, 2.0, 4.0);

  private static final Set<String> FOR_MACHINES = Set.of("metric", "score", "configuration id");

  private final Contest contest;
  private final Set<List<Object>> shown;
  private final Set<Long> budgets = new TreeSet<>();

  ShownRows(ComparisonTables tables) {
    this.contest = tables.contest();
    this.shown =
        contest.best(ContenderLooks.MOST).stream()
            .map(ShownRows::values)
            .collect(Collectors.toSet());
    List<Integer> all = tables.budgets().stream().map(BudgetPoint::budget).distinct().toList();
    long next = 1;
    for (int budget : all) {
      if (budget >= next || budget == all.get(all.size() - 1)) {
        budgets.add((long) budget);
        next = 2L * budget;
      }
    }
  }

  private static List<Object> values(List<AxisValue> contender) {
    List<Object> values = new ArrayList<>();
    contender.forEach(cell -> values.add(cell.value()));
    return values;
  }

  /** The sheet of a table with the rows that are shown. */
  Sheet of(String table, WriteDerivedTable.Result written) {
    Predicate<Map<String, Object>> isShown =
        switch (table) {
          case Comparisons.NAME -> row -> holds(row, "_a") && holds(row, "_b");
          case Profiles.NAME ->
              row ->
                  holds(row, "")
                      && Profiles.STEPS.equals(row.get("profile"))
                      && TAUS.contains(row.get("tau"));
          case Budgets.NAME -> row -> holds(row, "") && budgets.contains(row.get("budget"));
          default -> row -> true;
        };
    Sheet sheet = written.sheet();
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < written.rows().size(); i++) {
      if (isShown.test(written.rows().get(i))) {
        rows.add(telling(sheet, sheet.rows().get(i)));
      }
    }
    List<String> headings = telling(sheet, sheet.headings());
    return new Sheet(sheet.caption(), headings, sheet.spanner(), sheet.labels(), rows);
  }

  /** Without the columns that are the same in all rows, or that nobody reads. */
  private static <T> List<T> telling(Sheet sheet, List<T> all) {
    return IntStream.range(0, all.size())
        .filter(i -> i < sheet.labels() || !FOR_MACHINES.contains(sheet.headings().get(i)))
        .mapToObj(all::get)
        .toList();
  }

  private boolean holds(Map<String, Object> row, String suffix) {
    List<Object> values = new ArrayList<>();
    for (AxisColumn axis : contest.compareAxes()) {
      values.add(row.get(axis.column().name() + suffix));
    }
    return shown.contains(values);
  }
}
