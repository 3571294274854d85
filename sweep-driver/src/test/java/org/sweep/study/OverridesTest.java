package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.study.Studies.mistakes;
import static org.sweep.study.Studies.read;

import org.junit.jupiter.api.Test;

class OverridesTest {
  private static final String STUDY =
      """
      study: a
      problem: {type: classifier, dataset: digits, epochs: 5}
      grid:
        optimizer: [sgd, adam]
        learning-rate: [0.5]
      """;

  private static final String UNION =
      """
      study: a
      problem: {type: duel, strength: 1}
      grid:
        - {optimizer: sgd, learning-rate: 1}
        - {optimizer: adam, learning-rate: 2}
      """;

  @Test
  void replacesAValue() {
    assertThat(read(STUDY, "problem.epochs=1").grid().problem().given())
        .containsEntry("epochs", 1L);
    assertThat(read(STUDY, "study=b").name()).isEqualTo("b");
  }

  @Test
  void readsTheValueAsYaml() {
    assertThat(read(STUDY, "grid.learning-rate=[0.1, 0.2]", "seeds=5").trials()).hasSize(20);
  }

  @Test
  void addsKeysThatAreMissing() {
    assertThat(read(STUDY, "record.every=10").recording().every()).isEqualTo(10);
    assertThat(read(STUDY, "report.table.rows=learning-rate").report().rows().key())
        .isEqualTo("learning-rate");
    assertThat(read(STUDY, "grid.problem.batch-size=[32, 64]").trials()).hasSize(4);
  }

  @Test
  void theLastOneOfAKeyCounts() {
    assertThat(read(STUDY, "seeds=5", "seeds=2").seeds()).containsExactly(1L, 2L);
  }

  @Test
  void setsAnAxisInEveryProduct() {
    assertThat(read(UNION, "grid.learning-rate=[3, 4]").trials()).hasSize(4);
  }

  @Test
  void aValueMayHoldEqualSignsAndNothing() {
    assertThat(read(STUDY, "description=a=b").description()).isEqualTo("a=b");
    assertThat(mistakes(STUDY, "problem.epochs="))
        .containsExactly(
            "epochs must be a whole number >= 1, but was empty (--set problem.epochs)");
  }

  @Test
  void placesMistakesAtTheOverride() {
    assertThat(mistakes(STUDY, "problem.epochs=0", "grid.optimizer=[sgd, adma]", "seed=3"))
        .containsExactly(
            "unknown key 'seed'; did you mean 'seeds'? (--set seed)",
            "epochs must be a whole number >= 1, but was 0 (--set problem.epochs)",
            "unknown optimizer 'adma'; did you mean 'adam'? (--set grid.optimizer)");
    assertThat(mistakes(UNION, "grid.learning-rate=-1"))
        .containsExactly(
            "learning-rate must be a number > 0, but was -1 (--set grid.learning-rate)");
  }

  @Test
  void refusesOverridesThatAreNone() {
    assertThat(mistakes(STUDY, "seeds", "=3", "problem..epochs=1", "seeds=[1"))
        .containsExactly(
            "--set must be followed by key.path=value (--set seeds)",
            "--set must be followed by key.path=value (--set =3)",
            "--set must be followed by key.path=value (--set problem..epochs=1)",
            "broken YAML: while parsing a flow sequence: expected ',' or ']', but got <stream end>"
                + " (--set seeds)");
  }

  @Test
  void refusesKeysBelowASingleValue() {
    assertThat(mistakes(STUDY, "problem.dataset.idx=folder"))
        .containsExactly(
            "problem.dataset must be a mapping to have the key idx, but was digits"
                + " (--set problem.dataset.idx)");
  }
}
