package org.sweep.report.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sweep.analysis.compare.Aggregate;
import org.sweep.analysis.compare.BudgetPoint;
import org.sweep.analysis.compare.Comparison;
import org.sweep.analysis.compare.TunedEntry;
import org.sweep.analysis.compare.estimate.Interval;
import org.sweep.analysis.compare.estimate.IntervalEstimate;
import org.sweep.analysis.contest.Contest;
import org.sweep.report.figure.Contenders;
import org.sweep.report.figure.Optimizers;
import org.sweep.report.table.Estimate;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;

/** What a contest came to, in words. */
final class ComparisonSentences {
  private final ComparisonTables tables;
  private final Contest contest;
  private final List<Aggregate> ranked;

  ComparisonSentences(ComparisonTables tables) {
    this.tables = tables;
    this.contest = tables.contest();
    this.ranked = Ranking.of(tables);
  }

  /** What the scores are: the metric, or its normalized values. */
  static String score(Contest contest) {
    String name = contest.metric().name();
    return contest.isNormalized() ? "normalized " + name : name;
  }

  /** A sentence per finding. */
  List<String> findings() {
    if (contest.contenders().isEmpty()) {
      return List.of(
          "No trial ended with a value of %s, so there is nothing to compare."
              .formatted(contest.metric().name()));
    }
    if (ranked.isEmpty()) {
      return List.of("There is no task yet of which every contender has a trial that ended.");
    }
    return Stream.of(
            Optional.of(best()), runnerUp(), others(), unfinished(), steps(), rates(), budget())
        .flatMap(Optional::stream)
        .toList();
  }

  private String best() {
    Aggregate first = ranked.get(0);
    TableSpec table = contest.description().table();
    String value =
        "%s mean %s (%s recorded value) of %s"
            .formatted(
                ranked.size() > 1 ? "best" : "only",
                score(contest),
                table.at() == At.LAST ? "last" : "best",
                Estimate.number(first.mean().value()));
    return "%s has the %s%s, over %s and %s at tuned configurations%s."
        .formatted(
            label(first),
            value,
            between(first.mean()),
            count(first.tasks(), "task"),
            count(first.counts().runs(), "run"),
            settings(first));
  }

  /** {@code , which is learning_rate 0.01}, where there is one task. */
  private String settings(Aggregate first) {
    if (contest.tasks().size() > 1) {
      return "";
    }
    String tuned =
        Optimizers.label(
            contest.entries(first.contender()).get(0).tuned().axes().stream()
                .filter(cell -> contest.description().questions().isTuned(cell.column().name()))
                .toList());
    return tuned.isEmpty() ? "" : " (" + tuned + ")";
  }

  private Optional<String> runnerUp() {
    return Ranking.ofBest(tables).stream()
        .findFirst()
        .map(
            pair -> {
              String chance =
                  "A run of %s is better than one of %s with a probability of %s%s"
                      .formatted(
                          Contenders.label(pair.a()),
                          Contenders.label(pair.b()),
                          Estimate.number(pair.improvement().value()),
                          between(pair.improvement()));
              return chance + lead(pair) + ".";
            });
  }

  private String lead(Comparison pair) {
    if (pair.difference().isEmpty()) {
      return "; no seed of a task has a value of both";
    }
    IntervalEstimate difference = pair.difference().get();
    if (difference.interval().isEmpty()) {
      return "; its mean lead is %s, and one pair of seeds per task gives no interval"
          .formatted(Estimate.number(difference.value()));
    }
    String verdict =
        difference.interval().get().holds(0)
            ? "which does not tell them apart: the interval holds 0"
            : "beyond its interval";
    return "; its mean lead over %s of equal seeds is %s%s, %s"
        .formatted(
            count(pair.pairs(), "pair"),
            Estimate.number(difference.value()),
            between(difference),
            verdict);
  }

  private Optional<String> others() {
    List<Comparison> pairs = Ranking.ofBest(tables);
    if (pairs.size() < 2) {
      return Optional.empty();
    }
    long apart = pairs.stream().filter(ComparisonSentences::isApart).count();
    return Optional.of(
        "Of the %d other contenders %s worse than %s beyond the interval of the difference."
            .formatted(
                pairs.size(),
                apart == 0 ? "none is" : apart == 1 ? "one is" : apart + " are",
                label(ranked.get(0))));
  }

  private static boolean isApart(Comparison pair) {
    return pair.difference().flatMap(IntervalEstimate::interval).map(Interval::low).orElse(0.0) > 0;
  }

  private Optional<String> unfinished() {
    Predicate<Aggregate> hasSome = row -> row.counts().unfinished() > 0;
    List<String> parts =
        ranked.stream()
            .filter(hasSome)
            .limit(ContenderLooks.MOST)
            .map(
                row ->
                    "%d of %d of %s"
                        .formatted(row.counts().unfinished(), row.counts().runs(), label(row)))
            .toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Even at tuned configurations runs have no value, and rank below all others: %s."
                .formatted(String.join(", ", parts)));
  }

  private Optional<String> steps() {
    return ranked.stream()
        .filter(row -> row.profileArea().isPresent())
        .max(Comparator.comparingDouble(row -> row.profileArea().orElseThrow().value()))
        .map(
            row ->
                "%s is fastest to the target: its performance profile over %s has the largest area, %s%s."
                    .formatted(
                        label(row),
                        count(tables.profiles().instances(), "instance"),
                        Estimate.number(row.profileArea().orElseThrow().value()),
                        between(row.profileArea().orElseThrow())));
  }

  private Optional<String> rates() {
    List<TunedEntry> known =
        tables.tuned().stream()
            .filter(row -> row.rates().filter(rates -> rates.tried() > 1).isPresent())
            .filter(row -> Double.isFinite(row.rates().orElseThrow().decades()))
            .toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (var contender : contest.contenders()) {
      known.stream()
          .filter(row -> row.entry().contender().equals(contender))
          .mapToDouble(row -> row.rates().orElseThrow().decades())
          .average()
          .ifPresent(
              decades -> parts.add(Contenders.label(contender) + " " + Estimate.number(decades)));
    }
    return Optional.of(
        "Powers of ten that the learning rate may span within a tenth of the range of the best: %s%s."
            .formatted(
                String.join(", ", parts.subList(0, Math.min(parts.size(), ContenderLooks.MOST))),
                contest.tasks().size() > 1 ? ", in the mean over tasks" : ""));
  }

  private Optional<String> budget() {
    int most = tables.budgets().stream().mapToInt(BudgetPoint::budget).max().orElse(1);
    if (ranked.size() < 2 || most < 2) {
      return Optional.empty();
    }
    BudgetPoint small = likeliest(1);
    BudgetPoint large = likeliest(most);
    return Optional.of(
        "With one configuration tried at random, %s is the likeliest to be best (%s); with %d, %s (%s)."
            .formatted(
                Contenders.label(small.contender()),
                Estimate.number(small.best()),
                most,
                Contenders.label(large.contender()),
                Estimate.number(large.best())));
  }

  private BudgetPoint likeliest(int budget) {
    return tables.budgets().stream()
        .filter(point -> point.budget() == budget)
        .reduce((left, right) -> right.best() > left.best() ? right : left)
        .orElseThrow();
  }

  private static String label(Aggregate row) {
    return Contenders.label(row.contender());
  }

  private static String between(IntervalEstimate estimate) {
    return estimate
        .interval()
        .map(
            ends ->
                " (95 %% interval %s to %s)"
                    .formatted(Estimate.number(ends.low()), Estimate.number(ends.high())))
        .orElse("");
  }

  private static String count(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }
}
