package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.study.Studies.mistakes;
import static org.sweep.study.Studies.read;

import org.junit.jupiter.api.Test;
import org.sweep.trial.Plateau;
import org.sweep.trial.StopRule;

class StopRuleTest {
  private static final String STUDY =
      """
      study: a
      problem: {type: duel, strength: 1}
      grid: {optimizer: sgd, learning-rate: 1}
      stop: {diverged-above: 10, plateau: {metric: loss_x, patience: 500, min-delta: 1e-4}}
      """;

  @Test
  void readsAPlateauRule() {
    assertThat(read(STUDY).stop()).isEqualTo(new StopRule(10, new Plateau("loss_x", 500, 1e-4)));
    assertThat(read(STUDY, "stop={plateau: {metric: x, patience: 5}}").stop())
        .isEqualTo(new StopRule(1e6, new Plateau("x", 5, 0)));
  }

  @Test
  void comesBackFromTheResolvedStudy() {
    StudySpec study = read(STUDY);

    assertThat(read(ResolvedStudy.text(study))).isEqualTo(study);
  }

  @Test
  void reportsAllMistakesAtOnce() {
    assertThat(
            mistakes(
                """
                study: a
                problem: {type: duel, strength: 1}
                grid: {optimizer: sgd, learning-rate: 1}
                stop:
                  diverged-above: 0
                  plateau:
                    metric: los_x
                    patience: 0
                    min-delta: -1
                    patiance: 3
                """))
        .containsExactly(
            "diverged-above must be a number > 0, but was 0 (study.yaml:5, stop.diverged-above)",
            "unknown metric 'los_x'; did you mean 'loss_x'? (study.yaml:7, stop.plateau.metric)",
            "patience must be a whole number >= 1, but was 0 (study.yaml:8, stop.plateau.patience)",
            "min-delta must be a number >= 0, but was -1 (study.yaml:9, stop.plateau.min-delta)",
            "unknown key 'patiance'; did you mean 'patience'? (study.yaml:10,"
                + " stop.plateau.patiance)");
  }

  @Test
  void needsMetricAndPatience() {
    assertThat(mistakes(STUDY, "stop.plateau=3"))
        .containsExactly(
            "plateau must be a mapping with the keys metric, patience and min-delta, but was 3"
                + " (--set stop.plateau)");
    assertThat(mistakes(STUDY, "stop.plateau={min-delta: 1}"))
        .containsExactly(
            "plateau must have the key metric (--set stop.plateau)",
            "plateau must have the key patience (--set stop.plateau)");
    assertThat(mistakes(STUDY, "stop.plateu=3"))
        .containsExactly("unknown key 'plateu'; did you mean 'plateau'? (--set stop.plateu)");
  }
}
