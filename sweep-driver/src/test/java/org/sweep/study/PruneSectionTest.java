package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.study.Studies.mistakes;
import static org.sweep.study.Studies.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweep.prune.Asha;
import org.sweep.prune.MedianRule;
import org.sweep.schema.Metric;
import org.sweep.trial.Rungs;
import org.sweep.trial.Trial;

class PruneSectionTest {
  private static final String STUDY =
      """
      study: a
      problem: {type: duel, strength: 1, rounds: 1000}
      grid: {optimizer: sgd, learning-rate: [1, 2]}
      """;
  private static final String ASHA =
      STUDY + "prune: {asha: {metric: loss_x, rungs: [100, 300, 900], reduction-factor: 4}}";
  private static final Metric LOSS = Metric.lower("loss_x");

  @Test
  void readsARule() {
    assertThat(read(STUDY).pruning()).isEmpty();
    assertThat(read(ASHA).pruning())
        .contains(new Asha(new Rungs(LOSS, List.of(100L, 300L, 900L)), 4));
    assertThat(read(STUDY, "prune={median: {metric: x, rungs: {from: 300, every: 200}}}").pruning())
        .contains(new MedianRule(new Rungs(Metric.lower("x"), List.of(300L, 500L, 700L, 900L))));
    assertThat(
            read(STUDY, "prune={asha: {metric: loss_x, rungs: {from: 10, factor: 10}}}").pruning())
        .contains(new Asha(new Rungs(LOSS, List.of(10L, 100L)), 3));
  }

  @Test
  void isNoPartOfAnyId() {
    assertThat(read(ASHA).trials().stream().map(Trial::id).toList())
        .isEqualTo(read(STUDY).trials().stream().map(Trial::id).toList());
  }

  @Test
  void comesBackFromTheResolvedStudy() {
    StudySpec asha = read(ASHA);
    StudySpec median = read(STUDY, "prune={median: {metric: x, rungs: [5]}}");

    assertThat(read(ResolvedStudy.text(asha))).isEqualTo(asha);
    assertThat(read(ResolvedStudy.text(median))).isEqualTo(median);
  }

  @Test
  void reportsAllMistakesAtOnce() {
    assertThat(
            mistakes(
                STUDY
                    + """
                    prune:
                      asha:
                        metric: los_x
                        rungs: [100, 100]
                        reduction-factor: 1
                        mode: max
                    """))
        .containsExactly(
            "unknown metric 'los_x'; did you mean 'loss_x'? (study.yaml:6, prune.asha.metric)",
            "rungs must grow, but was [100, 100] (study.yaml:7, prune.asha.rungs)",
            "reduction-factor must be a whole number in [2, 1000], but was 1 (study.yaml:8,"
                + " prune.asha.reduction-factor)",
            "unknown key 'mode'; valid: metric, reduction-factor, rungs (study.yaml:9,"
                + " prune.asha.mode)");
  }

  @Test
  void refusesWhatIsNoRule() {
    assertThat(mistakes(STUDY, "prune=asha"))
        .containsExactly(
            "prune must be a mapping with one of the keys asha and median, but was asha"
                + " (--set prune)");
    assertThat(mistakes(STUDY, "prune.ahsa=1"))
        .containsExactly("unknown rule 'ahsa'; did you mean 'asha'? (--set prune.ahsa)");
    assertThat(mistakes(STUDY, "prune.median=1"))
        .containsExactly(
            "median must be a mapping with the keys metric and rungs, but was 1"
                + " (--set prune.median)");
    assertThat(mistakes(STUDY, "prune={median: {}}"))
        .containsExactly(
            "median must have the key metric (--set prune, prune.median)",
            "median must have the key rungs (--set prune, prune.median)");
  }

  @Test
  void refusesRungsThatAreNone() {
    assertThat(mistakes(STUDY, "prune={median: {metric: x, rungs: [0]}}"))
        .containsExactly(
            "each of rungs must be a whole number >= 1, but was 0 (--set prune,"
                + " prune.median.rungs)");
    assertThat(mistakes(STUDY, "prune={median: {metric: x, rungs: {from: 1}}}"))
        .containsExactly(
            "rungs must be a list of steps, or have the key from and one of every and factor, but"
                + " was a mapping with the key from (--set prune, prune.median.rungs)");
    assertThat(mistakes(STUDY, "prune={median: {metric: x, rungs: {from: 5000, every: 5}}}"))
        .containsExactly(
            "rungs must be 1 to 1000 below the 1000 steps of the longest trial (--set prune,"
                + " prune.median.rungs)");
  }
}
