package org.sweep.report.compare;

import java.util.List;
import org.sweep.analysis.compare.Aggregate;
import org.sweep.analysis.compare.Aggregates;
import org.sweep.analysis.compare.BudgetPoint;
import org.sweep.analysis.compare.Budgets;
import org.sweep.analysis.compare.Comparison;
import org.sweep.analysis.compare.Comparisons;
import org.sweep.analysis.compare.Profiles;
import org.sweep.analysis.compare.Sensitivity;
import org.sweep.analysis.compare.SensitivityPoint;
import org.sweep.analysis.compare.StepsToTarget;
import org.sweep.analysis.compare.Tuneability;
import org.sweep.analysis.compare.TunedEntry;
import org.sweep.analysis.contest.Contest;

/**
 * Everything that is computed of a contest.
 *
 * @param contest the contest
 * @param comparisons its pairs
 * @param aggregates its contenders
 * @param sensitivity their values over tuning axes
 * @param tuned their tuned configurations
 * @param profiles their profiles
 * @param budgets their expected best scores
 */
record ComparisonTables(
    Contest contest,
    List<Comparison> comparisons,
    List<Aggregate> aggregates,
    List<SensitivityPoint> sensitivity,
    List<TunedEntry> tuned,
    Profiles profiles,
    List<BudgetPoint> budgets) {

  /** Computes the tables. */
  static ComparisonTables of(Contest contest, StepsToTarget steps) {
    Profiles profiles = Profiles.of(contest, steps);
    return new ComparisonTables(
        contest,
        new Comparisons(contest).execute(),
        new Aggregates(contest).execute(profiles.areas()),
        new Sensitivity(contest).execute(),
        new Tuneability(contest).execute(),
        profiles,
        new Budgets(contest).execute());
  }

  /** The tables with their rows, in the order of the page. */
  List<ComparedTable> tables() {
    Comparisons pairs = new Comparisons(contest);
    Aggregates pooled = new Aggregates(contest);
    Sensitivity values = new Sensitivity(contest);
    Tuneability entries = new Tuneability(contest);
    Budgets expected = new Budgets(contest);
    return List.of(
        new ComparedTable(pooled.table(), aggregates.stream().map(pooled::row).toList()),
        new ComparedTable(pairs.table(), comparisons.stream().map(pairs::row).toList()),
        new ComparedTable(entries.table(), tuned.stream().map(entries::row).toList()),
        new ComparedTable(values.table(), sensitivity.stream().map(values::row).toList()),
        new ComparedTable(Profiles.table(contest), profiles.rows(contest)),
        new ComparedTable(expected.table(), budgets.stream().map(expected::row).toList()));
  }
}
