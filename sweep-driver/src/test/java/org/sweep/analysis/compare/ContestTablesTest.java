package org.sweep.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sweep.analysis.compare.Contests.NONE;
import static org.sweep.analysis.compare.Contests.contender;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.sweep.analysis.compare.estimate.Interval;
import org.sweep.analysis.contest.Contest;

/** The tables of a contest, beside numbers that can be seen by eye. */
class ContestTablesTest {
  private static final Offset<Double> ROUNDING = within(1e-12);

  @Test
  void comparesPairsBothWaysRound() {
    Contest contest =
        Contests.lower().add("a", 0.1, "d", 1, 2, 3).add("b", 0.1, "d", 2, 2.5, 4).contest();
    List<Comparison> pairs = new Comparisons(contest).execute();
    assertThat(pairs).extracting(Comparison::a).containsExactly(contender("a"), contender("b"));
    Comparison first = pairs.get(0);
    assertThat(first.difference().orElseThrow().value())
        .as("lower is better: a leads")
        .isCloseTo(2.5 / 3, ROUNDING);
    assertThat(first.improvement().value()).as("6.5 of 9").isCloseTo(6.5 / 9, ROUNDING);
    Comparison second = pairs.get(1);
    assertThat(second.improvement().value()).isCloseTo(2.5 / 9, ROUNDING);
    Interval there = first.improvement().interval().orElseThrow();
    Interval back = second.improvement().interval().orElseThrow();
    assertThat(back.low()).isCloseTo(1 - there.high(), ROUNDING);
    assertThat(second.mirrored().difference()).isEqualTo(first.difference());
  }

  @Test
  void ranksRunsWithoutAValueLastAndCountsThem() {
    Contest contest =
        Contests.higher().add("a", 0.1, "d", 0.9, NONE).add("b", 0.1, "d", 0.1, NONE).contest();
    Comparison pair = new Comparisons(contest).execute().get(0);
    assertThat(pair.improvement().value()).as("1 + 1 + 0 + 1/2 of 4").isEqualTo(2.5 / 4);
    assertThat(pair.ofA()).isEqualTo(new RunCounts(2, 1));
    assertThat(pair.pairs()).isEqualTo(1);
    assertThat(pair.difference().orElseThrow().value()).isCloseTo(0.8, ROUNDING);
    assertThat(pair.difference().orElseThrow().interval()).isEmpty();
  }

  @Test
  void comparesOnlyOnCommonTasks() {
    Contest contest =
        Contests.higher()
            .add("a", 0.1, "d", 0.9)
            .add("b", 0.1, "e", 0.1)
            .add("c", 0.1, "d", 0.2)
            .contest();
    assertThat(new Comparisons(contest).execute())
        .extracting(Comparison::a)
        .containsExactly(contender("a"), contender("c"));
    assertThat(new Aggregates(contest).execute(Map.of())).isEmpty();
    assertThat(new Budgets(contest).execute()).isEmpty();
  }

  @Test
  void showsAggregatesOfLossesAsTheyAre() {
    Contest contest =
        Contests.lower().add("a", 0.1, "d", 1, 2, 6).add("b", 0.1, "d", 3, 3, NONE).contest();
    List<Aggregate> rows = new Aggregates(contest).execute(Map.of());
    assertThat(rows.get(0).mean().value()).isCloseTo(3, ROUNDING);
    assertThat(rows.get(0).median().value()).isEqualTo(2);
    assertThat(rows.get(0).optimalityGap().value()).isCloseTo(2, ROUNDING);
    Interval interval = rows.get(0).mean().interval().orElseThrow();
    assertThat(interval.low()).isBetween(1.0, 2.0);
    assertThat(interval.high()).isBetween(4.0, 6.0);
    assertThat(rows.get(1).mean().value()).as("6 is the worst").isCloseTo(4, ROUNDING);
    assertThat(rows.get(1).counts()).isEqualTo(new RunCounts(3, 1));
  }

  @Test
  void givesTheBestOfTheOtherSettingsAtEachLearningRate() {
    Contest contest =
        Contests.higher()
            .add("a", 0.1, "d", 0.5, 0.7)
            .add("a", 1, "d", 0.9, NONE)
            .add("a", 10, "d", NONE, NONE)
            .contest();
    List<SensitivityPoint> points = new Sensitivity(contest).execute();
    assertThat(points).extracting(SensitivityPoint::value).containsExactly(0.1, 1.0, 10.0);
    assertThat(points.get(0).mean().orElseThrow().value()).isCloseTo(0.6, ROUNDING);
    assertThat(points.get(1).mean().orElseThrow().value()).isEqualTo(0.9);
    assertThat(points.get(2).mean()).isEmpty();
    assertThat(new Sensitivity(contest).row(points.get(2)).isNullAt(9)).isTrue();
  }

  /** A range of 0.8; 0.1, 1 and 10 are within 0.08 of 0.9, but 1e-3 stands alone. */
  @Test
  void measuresTheStretchOfLearningRatesAroundTheBest() {
    Contest contest =
        Contests.higher()
            .add("a", 1e-3, "d", 0.85)
            .add("a", 1e-2, "d", 0.1)
            .add("a", 0.1, "d", 0.83)
            .add("a", 1, "d", 0.9)
            .add("a", 10, "d", 0.84)
            .add("a", 100, "d", NONE)
            .contest();
    TunedEntry tuned = new Tuneability(contest).execute().get(0);
    assertThat(tuned.range()).isCloseTo(0.8, ROUNDING);
    TunedEntry.Rates rates = tuned.rates().orElseThrow();
    assertThat(rates).isEqualTo(new TunedEntry.Rates(6, 4, 0.1, 10));
    assertThat(rates.share()).isEqualTo(4.0 / 6);
    assertThat(rates.decades()).isCloseTo(2, ROUNDING);
  }

  @Test
  void dividesStepsByTheFewestOnEachInstance() {
    Contest contest =
        Contests.higher().add("a", 0.1, "d", 1, 1, 1).add("b", 0.1, "d", 1, 1, 1).contest();
    Profiles profiles =
        Profiles.of(contest, steps(Map.of("a 1", 10L, "a 2", 30L, "b 1", 20L, "b 2", 15L)));
    assertThat(profiles.instances()).isEqualTo(3);
    assertThat(share(profiles, "a", 1)).as("fastest on one of three").isEqualTo(1.0 / 3);
    assertThat(share(profiles, "a", 2)).isEqualTo(2.0 / 3);
    assertThat(share(profiles, "b", 4)).as("nobody solves the third").isEqualTo(2.0 / 3);
    assertThat(profiles.areas().get(contender("a")).value()).isCloseTo((1 + 2.0 / 3) / 3, ROUNDING);
  }

  @Test
  void hasNoProfileOfStepsWhereNobodyReachesTheTarget() {
    Contest contest = Contests.higher().add("a", 0.1, "d", 1).contest();
    Profiles profiles = Profiles.of(contest, steps(Map.of()));
    assertThat(profiles.steps()).isEmpty();
    assertThat(profiles.areas()).isEmpty();
    assertThat(profiles.scores()).hasSize(1);
  }

  @Test
  void saysHowManyRunsAreBetterThanAScore() {
    Contest contest =
        Contests.lower().add("a", 0.1, "d", 1, 2, NONE).add("b", 0.1, "d", 2, 3, 4).contest();
    List<ProfilePoint> scores = Profiles.of(contest, steps(Map.of())).scores();
    assertThat(scores.stream().filter(point -> point.contender().equals(contender("a"))))
        .extracting(point -> point.tau() + " " + Math.round(3 * point.share().value()))
        .containsExactly("4.0 2", "3.0 2", "2.0 1", "1.0 0");
  }

  @Test
  void expectsTheBestOfEachBudget() {
    Contest contest =
        Contests.lower().add("a", 0.1, "d", 1).add("a", 1, "d", 4).add("b", 0.1, "d", 2).contest();
    List<BudgetPoint> points = new Budgets(contest).execute();
    assertThat(points).extracting(BudgetPoint::budget).containsExactly(1, 2, 1, 2);
    assertThat(points).extracting(p -> p.expected().value()).containsExactly(2.5, 1.0, 2.0, 2.0);
    assertThat(points).extracting(BudgetPoint::best).containsExactly(0.5, 1.0, 0.5, 0.0);
  }

  @Test
  void hasAtMostAHundredBudgets() {
    Contests large = Contests.higher();
    IntStream.rangeClosed(1, 1000).forEach(i -> large.add("a", i, "d", i));
    List<BudgetPoint> points = new Budgets(large.contest()).execute();
    assertThat(points).hasSizeLessThanOrEqualTo(100);
    assertThat(points.get(0).expected().value()).isCloseTo(500.5, within(1e-9));
    BudgetPoint last = points.get(points.size() - 1);
    assertThat(last.budget()).isEqualTo(1000);
    assertThat(last.expected().value()).isEqualTo(1000);
  }

  @Test
  void isTheSameEveryTime() {
    Contests study = Contests.higher().add("a", 0.1, "d", 0.5, 0.7, 0.1).add("b", 1, "d", 1, 2, 3);
    assertThat(new Comparisons(study.contest()).execute())
        .isEqualTo(new Comparisons(study.contest()).execute());
    assertThat(new Aggregates(study.contest()).execute(Map.of()))
        .isEqualTo(new Aggregates(study.contest()).execute(Map.of()));
  }

  /** Steps by optimizer and seed, at learning rate 0.1. */
  private static StepsToTarget steps(Map<String, Long> reached) {
    Map<String, OptionalLong> steps = new HashMap<>();
    reached.forEach((name, step) -> steps.put(name.replace(" ", " 0.1 d "), OptionalLong.of(step)));
    return new StepsToTarget(steps);
  }

  private static double share(Profiles profiles, String optimizer, double tau) {
    return profiles.steps().stream()
        .filter(point -> point.contender().equals(contender(optimizer)) && point.tau() == tau)
        .findFirst()
        .orElseThrow()
        .share()
        .value();
  }
}
