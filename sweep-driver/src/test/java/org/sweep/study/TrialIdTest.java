package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.study.Studies.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweep.trial.Trial;

class TrialIdTest {
  private static List<String> ids(StudySpec study) {
    return study.trials().stream().map(trial -> trial.id().text()).toList();
  }

  @Test
  void doNotDependOnKeyOrderSpellingOrLabels() {
    StudySpec study =
        read(
            """
            study: a
            problem: {type: duel, strength: 0.5, rounds: 100}
            grid:
              optimizer: {adam: {beta1: 0.5, beta2: 0.9}}
              learning-rate: 0.001
            record: {every: 2}
            """);
    StudySpec other =
        read(
            """
            record: {every: 2.0, network: on}
            grid:
              learning-rate: [1e-3]
              optimizer: [{adam: {beta2: 9e-1, beta1: 5E-1, label: mine, epsilon: 1e-8}}]
            problem: {rounds: 1e2, strength: .50, type: duel, scored: off}
            study: another
            description: the same trials
            stop: {diverged-above: 1_000_000}
            """);
    assertThat(ids(other)).isEqualTo(ids(study));
  }

  @Test
  void doNotDependOnWhichKeysAreAxes() {
    StudySpec axes =
        read(
            """
            study: a
            problem: {type: duel}
            grid:
              optimizer: twist
              learning-rate: 1
              problem.strength: 2
              optimizer.twist.lambda: 3
            """);
    StudySpec plain =
        read(
            """
            study: a
            problem: {type: duel, strength: 2}
            grid: {optimizer: {twist: {lambda: 3}}, learning-rate: 1}
            """);
    assertThat(ids(axes)).isEqualTo(ids(plain));
  }

  @Test
  void differWhereTrialsDiffer() {
    StudySpec study =
        read(
            """
            study: a
            problem: {type: duel, strength: 2}
            grid:
              optimizer: [sgd, adam, twist, {twist: {transform: adam}}, {twist: {lambda: 3}}]
              learning-rate: [1, 2]
              problem.rounds: [1, 2]
            seeds: [0, 1]
            """);
    assertThat(ids(study)).hasSize(40).doesNotHaveDuplicates();
    assertThat(study.trials().stream().map(trial -> trial.configuration().id()).distinct())
        .hasSize(20);
  }

  /**
   * Results on disk are found by these ids: a change of the canonical form would orphan them all.
   */
  @Test
  void neverChange() {
    StudySpec study =
        read(
            """
            study: golden
            problem: {type: classifier, dataset: digits, hidden: [50, 20], epochs: 3}
            grid: {optimizer: [sgd, {momentum: {rho: 0.5}}], learning-rate: 0.01}
            seeds: [7]
            """);
    List<Trial> trials = study.trials();
    assertThat(ids(study)).containsExactly("f37a2d1c1e6e1be5", "dadaf61b3832f707");
    assertThat(trials.get(0).configuration().id()).hasToString("cff81dc0acf4a7de");
  }
}
