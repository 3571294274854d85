package org.sweep.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.analysis.compare.Contests.NONE;
import static org.sweep.analysis.compare.Contests.contender;
import static org.sweep.analysis.compare.Contests.task;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sweep.analysis.contest.Candidate;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.contest.TaskScale;

class ContestTest {
  @Test
  void tunesEachContenderToItsBestMeanInTheDirectionOfTheMetric() {
    Contests higher = Contests.higher().add("a", 0.1, "d", 0.5, 0.6).add("a", 0.2, "d", 0.7, 0.6);
    Contests lower = Contests.lower().add("a", 0.1, "d", 0.5, 0.6).add("a", 0.2, "d", 0.7, 0.6);
    assertThat(tunedRate(higher.contest())).isEqualTo(0.2);
    assertThat(tunedRate(lower.contest())).isEqualTo(0.1);
  }

  @Test
  void takesTheEarlierOfEqualConfigurations() {
    Contests equal = Contests.higher().add("a", 0.2, "d", 0.5).add("a", 0.1, "d", 0.5);
    assertThat(tunedRate(equal.contest())).isEqualTo(0.1);
  }

  /** 0.9 and the task's worst, 0.1, are worse than 0.6 twice. */
  @Test
  void countsARunWithoutAValueWithTheWorstOfItsTask() {
    Contest contest =
        Contests.higher()
            .add("a", 0.1, "d", 0.9, NONE)
            .add("a", 0.2, "d", 0.6, 0.6)
            .add("b", 0.1, "d", 0.1, 0.2)
            .contest();
    assertThat(tunedRate(contest)).isEqualTo(0.2);
    TaskScale scale = contest.scale(task("d"));
    Candidate broken = contest.entry(contender("a"), task("d")).orElseThrow().candidates().get(0);
    assertThat(scale.scores(broken)).containsExactly(0.9, 0.1);
    assertThat(scale.rank(broken.runs().get(1))).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void normalizesBetweenTheWorstAndTheBestTunedRunOfSeveralTasks() {
    Contest contest =
        Contests.lower()
            .add("a", 0.1, "d", 1, 2)
            .add("a", 0.2, "d", 100, 100)
            .add("b", 0.1, "d", 5, NONE)
            .add("a", 0.1, "e", 7)
            .add("b", 0.1, "e", 7)
            .contest();
    TaskScale scale = contest.scale(task("d"));
    assertThat(contest.isNormalized()).isTrue();
    var a = contest.entry(contender("a"), task("d")).orElseThrow();
    var b = contest.entry(contender("b"), task("d")).orElseThrow();
    assertThat(scale.scores(a.candidates().get(0))).containsExactly(1, 0.75);
    assertThat(scale.scores(a.candidates().get(1))).as("cut").containsExactly(0, 0);
    assertThat(scale.scores(b.tuned())).containsExactly(0, 0);
    assertThat(contest.scale(task("e")).scores(contest.entries(contender("a")).get(1).tuned()))
        .as("no range")
        .containsExactly(1);
  }

  @Test
  void leavesOutTasksWithoutAnyValue() {
    Contest contest =
        Contests.higher().add("a", 0.1, "d", 0.5).add("a", 0.1, "e", NONE, NONE).contest();
    assertThat(contest.tasks()).containsExactly(task("d"));
    assertThat(Contests.higher().add("a", 0.1, "e", NONE).contest().contenders()).isEmpty();
  }

  @Test
  void findsTheTasksThatContendersHaveInCommon() {
    Contest contest =
        Contests.higher()
            .add("a", 0.1, "d", 0.5)
            .add("a", 0.1, "e", 0.5)
            .add("b", 0.1, "e", 0.5)
            .contest();
    assertThat(contest.commonTasks(contest.contenders())).containsExactly(task("e"));
  }

  @Test
  void comparesTheBestOfMany() {
    Contests many = Contests.higher();
    IntStream.range(0, 100).forEach(i -> many.add("o" + (100 + i), 0.1, "d", i));
    Contest contest = many.contest();
    assertThat(contest.contenders()).hasSize(100);
    assertThat(contest.field())
        .hasSize(60)
        .contains(contender("o199"))
        .isSubsetOf(contest.contenders().subList(40, 100));
  }

  private static Object tunedRate(Contest contest) {
    return contest
        .entry(contender("a"), task("d"))
        .orElseThrow()
        .tuned()
        .on("learning_rate")
        .orElseThrow();
  }
}
