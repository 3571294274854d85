package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.study.Arenas.cells;
import static org.sweep.study.Arenas.mistakes;
import static org.sweep.study.Arenas.read;
import static org.sweep.study.Arenas.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweep.trial.ContentId;
import org.sweep.trial.Trial;

/** Labels of the values of an axis. */
class AxisLabelTest {
  private static final String SGD = "optimizer: sgd, learning-rate: 1, ";

  private static List<ContentId> ids(StudySpec study) {
    return study.trials().stream().map(Trial::id).toList();
  }

  @Test
  void standInTheColumnInsteadOfTheValue() {
    StudySpec study =
        read(
            text(
                "",
                SGD
                    + "problem.matrix: [{label: identity, value: [[1, 0], [0, 1]]}, [[2]]],"
                    + " problem.note: [{label: quiet, value: no sound at all}, loud],"
                    + " problem.losses: {label: bilinear, value: {x: x*y, y: -x*y}}"));
    assertThat(cells(study))
        .containsExactly(
            "sgd 1.0 bilinear identity quiet",
            "sgd 1.0 bilinear identity loud",
            "sgd 1.0 bilinear [[2]] quiet",
            "sgd 1.0 bilinear [[2]] loud");
  }

  @Test
  void areNoPartOfTheId() {
    String values = "[[[1, 0], [0, 1]], [[2]]]";
    String labelled = "[{label: identity, value: [[1, 0], [0, 1]]}, {value: [[2]], label: two}]";
    assertThat(ids(read(text("", SGD + "problem.matrix: " + labelled))))
        .isEqualTo(ids(read(text("", SGD + "problem.matrix: " + values))));
  }

  @Test
  void parametersOfEntriesHaveThemToo() {
    StudySpec study =
        read(
            text(
                "",
                "optimizer: [turns, sgd], learning-rate: 1,"
                    + " optimizer.turns.order: [{label: forth, value: [x, y]}, [y, x]]"));
    assertThat(cells(study))
        .containsExactly("turns 1.0 forth", "turns 1.0 [\"y\", \"x\"]", "sgd 1.0 null");
  }

  @Test
  void theResolvedStudyKeepsThem() {
    String players =
        "[{label: 'a: b', value: {y: 1, x: 2}}, {},"
            + " {label: own names, value: {label: 1, value: [2]}}]";
    StudySpec study = read(text("", SGD + "problem.players: " + players));
    String resolved = ResolvedStudy.text(study);
    assertThat(resolved).contains("  - label: \"a: b\"\n    value:\n");
    StudySpec again = read(resolved);
    assertThat(again).isEqualTo(study);
    assertThat(again.trials()).isEqualTo(study.trials());
    assertThat(cells(study)).containsExactly("sgd 1.0 a: b", "sgd 1.0 {}", "sgd 1.0 own names");
  }

  @Test
  void holdInEveryProduct() {
    String study =
        """
        study: a
        problem: {type: arena, note: one}
        grid:
          - {optimizer: sgd, learning-rate: 1, problem.note: [{label: first, value: one}, two]}
          - {optimizer: adam, learning-rate: 1, problem.note: [one, {label: third, value: three}]}
          - {optimizer: omd, learning-rate: 1}
        """;
    StudySpec read = read(study);
    assertThat(cells(read))
        .containsExactly(
            "sgd 1.0 first", "sgd 1.0 two", "adam 1.0 first", "adam 1.0 third", "omd 1.0 first");
    assertThat(read(ResolvedStudy.text(read))).isEqualTo(read);
  }

  @Test
  void refusesOneLabelForTwoValues() {
    String text =
        """
        study: a
        problem: {type: arena}
        grid:
          optimizer: sgd
          learning-rate: 1
          problem.matrix:
            - {label: m, value: [[1]]}
            - {label: m, value: [[2]]}
          problem.note:
            - {label: b, value: a}
            - b
        """;
    assertThat(mistakes(text))
        .containsExactly(
            "label 'm' must name one value of problem.matrix, but names two (study.yaml:8,"
                + " grid.problem.matrix)",
            "label 'b' must name one value of problem.note, but names two (study.yaml:11,"
                + " grid.problem.note)");
  }

  @Test
  void refusesOneLabelForTwoValuesOfTwoProducts() {
    String text =
        """
        study: a
        problem: {type: arena, note: short}
        grid:
          - optimizer: sgd
            learning-rate: 1
            problem.note: {label: short, value: a long text}
          - {optimizer: adam, learning-rate: 1}
          - {optimizer: omd, learning-rate: 1, problem.note: {label: brief, value: a long text}}
        """;
    assertThat(mistakes(text))
        .containsExactly(
            "label 'short' must name one value of problem.note, but names two (study.yaml:7, grid)",
            "a value of problem.note must have one label, but has 'short' and 'brief'"
                + " (study.yaml:8, grid.problem.note)");
  }

  @Test
  void refusesLabelsThatAreNone() {
    String value = "problem.matrix: [{label: %s, value: [[1]]}]";
    assertThat(mistakes(text("", SGD + value.formatted("''"))))
        .containsExactly(
            "label must be a text that is not blank, but was empty (study.yaml:3,"
                + " grid.problem.matrix.label)");
    assertThat(mistakes(text("", SGD + value.formatted("x".repeat(101)))))
        .containsExactly(
            "label must have at most 100 characters, but was 101 characters (study.yaml:3,"
                + " grid.problem.matrix.label)");
    assertThat(mistakes(text("", SGD + "problem.matrix: [{label: [a], value: [[b]]}]")))
        .containsExactly(
            "label must be a text that is not blank, but was a list (study.yaml:3,"
                + " grid.problem.matrix.label)",
            "each of element 1 of matrix must be a finite number, but was b (study.yaml:3,"
                + " grid.problem.matrix.value)");
  }

  @Test
  void refusesTheSameValueUnderTwoLabels() {
    assertThat(
            mistakes(text("", SGD + "problem.note: [{label: a, value: x}, {label: b, value: x}]")))
        .containsExactly(
            "note must have distinct values, but a mapping with the keys label, value is there"
                + " already (study.yaml:3, grid.problem.note)");
  }

  @Test
  void numbersHaveNoLabels() {
    assertThat(mistakes(text("", SGD + "problem.rounds: [{label: few, value: 1}]")))
        .containsExactly(
            "rounds must be a whole number >= 1, but was a mapping with the keys label, value"
                + " (study.yaml:3, grid.problem.rounds)");
    assertThat(mistakes(text("", SGD + "problem.matrix: [{label: few}]")))
        .containsExactly(
            "matrix must be a list of lists of finite numbers, but was a mapping with the key label"
                + " (study.yaml:3, grid.problem.matrix)");
  }
}
