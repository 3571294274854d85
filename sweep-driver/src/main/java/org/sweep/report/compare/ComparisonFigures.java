package org.sweep.report.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sweep.analysis.compare.Aggregate;
import org.sweep.analysis.compare.BudgetPoint;
import org.sweep.analysis.compare.Comparison;
import org.sweep.analysis.compare.ProfilePoint;
import org.sweep.analysis.compare.Profiles;
import org.sweep.analysis.compare.RunCounts;
import org.sweep.analysis.compare.estimate.IntervalEstimate;
import org.sweep.analysis.contest.Contest;
import org.sweep.report.compare.IntervalPanel.Line;
import org.sweep.report.compare.LinePanel.Point;
import org.sweep.report.compare.LinePanel.Titles;
import org.sweep.report.figure.Contenders;
import org.sweep.report.figure.Figure;
import org.sweep.report.figure.Figure.Panel;

/** The figures of a contest, those that have something to show. */
final class ComparisonFigures {
  private final ComparisonTables tables;
  private final Contest contest;
  private final ContenderLooks looks;
  private final IntervalPanel intervals;
  private final LinePanel lines;

  ComparisonFigures(ComparisonTables tables) {
    this.tables = tables;
    this.contest = tables.contest();
    this.looks = new ContenderLooks(contest);
    this.intervals = new IntervalPanel(looks);
    this.lines = new LinePanel(looks);
  }

  List<Figure> figures() {
    return Stream.of(
            aggregates(),
            pairs(),
            new SensitivityFigure(contest, looks, tables.sensitivity()).figure(),
            profiles(),
            budgets())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Figure> aggregates() {
    List<Panel> panels =
        Stream.of(
                aggregate("Mean", row -> Optional.of(row.mean())),
                aggregate("Median", row -> Optional.of(row.median())),
                aggregate("Interquartile mean", row -> Optional.of(row.interquartileMean())),
                aggregate(
                    "Optimality gap (lower is better)", row -> Optional.of(row.optimalityGap())),
                aggregate("Area under the profile of steps", Aggregate::profileArea))
            .flatMap(Optional::stream)
            .toList();
    return figure(
        "Aggregate scores",
        "%s at tuned configurations, pooled over tasks and seeds, with stratified bootstrap intervals."
            .formatted(ComparisonSentences.score(contest)),
        panels);
  }

  private Optional<Panel> aggregate(
      String label, Function<Aggregate, Optional<IntervalEstimate>> statistic) {
    List<Line> rows =
        tables.aggregates().stream()
            .filter(row -> looks.shown().contains(row.contender()))
            .flatMap(
                row ->
                    statistic.apply(row).stream()
                        .map(estimate -> new Line(row.contender(), estimate, row.counts())))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(intervals.of(label, rows, OptionalDouble.empty()));
  }

  /** The best contender against each other one. */
  private Optional<Figure> pairs() {
    List<Comparison> ofBest = Ranking.ofBest(tables);
    if (ofBest.isEmpty()) {
      return Optional.empty();
    }
    String best = Contenders.label(ofBest.get(0).a());
    List<Line> improvements = new ArrayList<>();
    List<Line> differences = new ArrayList<>();
    for (Comparison pair : ofBest) {
      if (looks.shown().contains(pair.b())) {
        RunCounts counts = pair.ofB();
        improvements.add(new Line(pair.b(), pair.improvement(), counts));
        pair.difference()
            .ifPresent(estimate -> differences.add(new Line(pair.b(), estimate, counts)));
      }
    }
    List<Panel> panels = new ArrayList<>();
    panels.add(
        intervals.of(
            "Probability that %s is better".formatted(best), improvements, OptionalDouble.of(0.5)));
    if (!differences.isEmpty()) {
      panels.add(
          intervals.of("Mean lead of %s".formatted(best), differences, OptionalDouble.of(0)));
    }
    return figure(
        "The best contender against each other one",
        "An interval that does not reach the dotted line says that there is a difference.",
        panels);
  }

  private Optional<Figure> profiles() {
    boolean isAscending = contest.shownSign() > 0;
    Titles steps =
        new Titles(
            "Performance profile of steps to the target",
            "tau, times the fewest steps",
            "share of instances",
            "step-after");
    Titles scores =
        new Titles(
            "Score distribution",
            "tau, " + ComparisonSentences.score(contest),
            "share of runs better than tau",
            isAscending ? "step-after" : "step-before");
    Profiles profiles = tables.profiles();
    return figure(
        "Profiles",
        "Higher is better. Bands are pointwise stratified bootstrap intervals.",
        Stream.of(
                lines.of(steps, profiles.steps().stream().map(ComparisonFigures::point).toList()),
                lines.of(scores, profiles.scores().stream().map(ComparisonFigures::point).toList()))
            .flatMap(Optional::stream)
            .toList());
  }

  private static Point point(ProfilePoint point) {
    return new Point(point.contender(), point.tau(), point.share());
  }

  private Optional<Figure> budgets() {
    List<BudgetPoint> rows = tables.budgets();
    Titles expected =
        new Titles(
            "Expected best", "configurations tried", ComparisonSentences.score(contest), "linear");
    Titles best =
        new Titles(
            "Probability of being the best contender",
            "configurations tried",
            "probability",
            "linear");
    return rows.stream().allMatch(row -> row.configurations() == 1)
        ? Optional.empty()
        : figure(
            "Tuning budget",
            "Configurations are drawn without replacement from each contender's grid.",
            Stream.of(
                    lines.of(
                        expected,
                        rows.stream()
                            .map(row -> new Point(row.contender(), row.budget(), row.expected()))
                            .toList()),
                    lines.of(best, rows.stream().map(ComparisonFigures::chance).toList()))
                .flatMap(Optional::stream)
                .toList());
  }

  private static Point chance(BudgetPoint row) {
    return new Point(
        row.contender(), row.budget(), new IntervalEstimate(row.best(), Optional.empty()));
  }

  private Optional<Figure> figure(String title, String note, List<Panel> panels) {
    String all = (note + " " + looks.note()).strip();
    return panels.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Figure(title, all, looks.legend(), Optional.empty(), new TreeMap<>(), panels));
  }
}
