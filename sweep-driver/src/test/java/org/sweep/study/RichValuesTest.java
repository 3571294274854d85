package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.sweep.study.Arenas.mistakes;
import static org.sweep.study.Arenas.read;
import static org.sweep.study.Arenas.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep.spec.Values;
import org.sweep.trial.Trial;

/** Lists, maps and matrices as values of parameters. */
class RichValuesTest {
  private static final String SGD = "optimizer: sgd, learning-rate: 1";

  private static StudySpec study(String problem) {
    return read(text(problem, SGD));
  }

  private static Values problem(StudySpec study) {
    return study.trials().get(0).configuration().problem().values();
  }

  private static List<String> problemMistakes(String problem) {
    return mistakes(text(problem, SGD));
  }

  @Test
  void readsMapsInTheOrderOfTheFile() {
    Values values = problem(study("players: {y: [1e0, -2], x_1: [.5], Z-2: []}"));
    assertThat(values.realsByName("players"))
        .containsExactly(
            entry("y", new double[] {1, -2}),
            entry("x_1", new double[] {0.5}),
            entry("Z-2", new double[] {}));
    Values losses = problem(study("losses: {x: \"x*y\", y: \"-x*y\"}"));
    assertThat(losses.map("losses", String.class))
        .containsExactly(entry("x", "x*y"), entry("y", "-x*y"));
  }

  @Test
  void readsMatricesAndLists() {
    Values values = problem(study("matrix: [[1, 2.5], [3]]"));
    assertThat(values.matrix("matrix")).isDeepEqualTo(new double[][] {{1, 2.5}, {3}});
    assertThat(problem(study("eigenvalues: [1, 1e-3]")).reals("eigenvalues"))
        .containsExactly(1, 0.001);
    assertThat(problem(study("box: [-1, 1]")).reals("box")).containsExactly(-1, 1);
  }

  @Test
  void aScalarInAMapIsAListOfOne() {
    StudySpec plain = study("players: {x: [1.0], y: [2]}");
    StudySpec brief = study("players: {x: 1, y: 2.0}");
    assertThat(brief).isEqualTo(plain);
    assertThat(brief.trials()).isEqualTo(plain.trials());
    assertThat(ResolvedStudy.text(brief)).contains("players:\n    x:\n    - 1\n");
  }

  @Test
  void aScalarAloneIsNoList() {
    assertThat(problemMistakes("eigenvalues: 1, matrix: [1]"))
        .containsExactly(
            "eigenvalues must be a list of numbers > 0, but was 1 (study.yaml:2,"
                + " problem.eigenvalues)",
            "element 1 of matrix must be a list of finite numbers, but was 1 (study.yaml:2,"
                + " problem.matrix)");
  }

  @Test
  void refusesElementsWithTheirPlace() {
    String text =
        """
        study: a
        problem:
          type: arena
          matrix:
            - [1, 2]
            - [3, four]
          players:
            x: [1, nan]
            y: {z: 1}
          losses: {x: [a], y: , z: " "}
          eigenvalues: [1, -1]
        grid: {optimizer: sgd, learning-rate: 1}
        """;
    assertThat(mistakes(text))
        .containsExactly(
            "each of element 2 of matrix must be a finite number, but was four (study.yaml:6,"
                + " problem.matrix)",
            "each of x must be a finite number, but was nan (study.yaml:8, problem.players.x)",
            "y must be a list of finite numbers, but was a mapping with the key z (study.yaml:9,"
                + " problem.players.y)",
            "x must be a text that is not blank, but was a list (study.yaml:10, problem.losses.x)",
            "y must be a text that is not blank, but was empty (study.yaml:10, problem.losses.y)",
            "z must be a text that is not blank, but was empty (study.yaml:10, problem.losses.z)",
            "each of eigenvalues must be a number > 0, but was -1 (study.yaml:11,"
                + " problem.eigenvalues)");
  }

  @Test
  void refusesWhatIsNoMap() {
    assertThat(problemMistakes("players: [1], losses: x"))
        .containsExactly(
            "players must be a mapping of names to lists of finite numbers, but was a list"
                + " (study.yaml:2, problem.players)",
            "losses must be a mapping of names to texts that are not blank, but was x"
                + " (study.yaml:2, problem.losses)");
    assertThat(problemMistakes("players: {x: }"))
        .containsExactly(
            "x must be a list of finite numbers, but was empty (study.yaml:2, problem.players.x)");
  }

  @Test
  void refusesNamesThatAreNone() {
    assertThat(problemMistakes("players: {1x: [1], 'a b': 2, '': 3, größe: 4, _x: 5, ok: 6}"))
        .containsExactly(
            "each name in players must match [A-Za-z][A-Za-z0-9_-]*, but was 1x (study.yaml:2,"
                + " problem.players.1x)",
            "each name in players must match [A-Za-z][A-Za-z0-9_-]*, but was a b (study.yaml:2,"
                + " problem.players.a b)",
            "each name in players must match [A-Za-z][A-Za-z0-9_-]*, but was empty (study.yaml:2,"
                + " problem.players.)",
            "each name in players must match [A-Za-z][A-Za-z0-9_-]*, but was größe (study.yaml:2,"
                + " problem.players.größe)",
            "each name in players must match [A-Za-z][A-Za-z0-9_-]*, but was _x (study.yaml:2,"
                + " problem.players._x)");
    assertThat(problemMistakes("players: {x: [1], x: [2]}"))
        .containsExactly(
            "key 'x' is there twice, first in line 2 (study.yaml:2, problem.players.x)");
  }

  @Test
  void refusesListsOfTheWrongLength() {
    assertThat(problemMistakes("box: [1, 2, 3]"))
        .containsExactly(
            "box must be a list of exactly 2 finite numbers, but was a list of 3 (study.yaml:2,"
                + " problem.box)");
  }

  @Test
  void placesAMistakeOfTheProblemAtTheMatrixOfItsAxis() {
    String text =
        """
        study: a
        problem: {type: arena}
        grid:
          optimizer: sgd
          learning-rate: 1
          problem.matrix:
            - [[1], [2]]
            - [[1], [2], [3]]
        """;
    assertThat(mistakes(text))
        .containsExactly("matrix must have at most two rows (study.yaml:8, grid.problem.matrix)");
  }

  @Test
  void overridesReachIntoMaps() {
    String text = text("players: {x: [1], y: [2]}", SGD);
    assertThat(read(text, "problem.players.y=[3, 4]"))
        .isEqualTo(study("players: {x: [1], y: [3, 4]}"));
    assertThat(mistakes(text, "problem.players.y=up"))
        .containsExactly("each of y must be a finite number, but was up (--set problem.players.y)");
  }

  @Test
  void theOrderOfNamesMakesAnotherTrial() {
    Trial first = study("players: {x: 1, y: 2}").trials().get(0);
    Trial turned = study("players: {y: 2, x: 1}").trials().get(0);
    assertThat(turned.id()).isNotEqualTo(first.id());
    StudySpec both =
        read(text("", SGD + ", problem.players: [{x: 1, y: 2}, {y: 2, x: 1}, {x: 1}]"));
    assertThat(both.trials().stream().map(Trial::id).distinct()).hasSize(3);
    assertThat(both.outlines().byProblem()).hasSize(3);
  }

  /** Results on disk are found by these ids. */
  @Test
  void idsOfRichValuesNeverChange() {
    StudySpec study =
        read(
            text(
                "players: {y: [1, 2e-5], x: 3}, losses: {x: \"x\\\\y\"}, matrix: [[1, 0], [0, 1]]",
                "optimizer: {turns: {order: [y, x], inner-steps: {y: 5}}}, learning-rate: 0.1"));
    assertThat(study.trials().get(0).configuration().problem().label())
        .isEqualTo(
            "arena(losses={x: \"x\\\\y\"}, matrix=[[1, 0], [0, 1]], players={y: [1, 2e-5],"
                + " x: [3]})");
    assertThat(study.trials().get(0).id()).hasToString("f0a31df4b227b7f8");
  }

  @Test
  void valuesEqualToTheirDefaultsAreNoPartOfTheId() {
    assertThat(study("players: {}, matrix: [], eigenvalues: []").trials().get(0).id())
        .isEqualTo(study("").trials().get(0).id());
  }

  @Test
  void axesOfMapsAndListsHaveTheirTextAsCell() {
    String grid =
        ", problem.players: [{x: 1, y: [1, 2]}, {}], problem.matrix: [[[1, 2], [3, 4]], []]";
    assertThat(Arenas.cells(read(text("", SGD + grid))))
        .containsExactly(
            "sgd 1.0 [[1, 2], [3, 4]] {x: [1], y: [1, 2]}",
            "sgd 1.0 [[1, 2], [3, 4]] {}",
            "sgd 1.0 [] {x: [1], y: [1, 2]}",
            "sgd 1.0 [] {}");
  }

  @Test
  void aMappingAloneIsTheValueOfAnAxisOfMaps() {
    StudySpec study = read(text("", SGD + ", problem.players: {from: 1, to: 2, count: 3}"));
    assertThat(Arenas.cells(study)).containsExactly("sgd 1.0 {from: [1], to: [2], count: [3]}");
  }

  @Test
  void refusesTheSameMapTwice() {
    assertThat(mistakes(text("", SGD + ", problem.players: [{x: 1}, {x: [1.0]}]")))
        .containsExactly(
            "players must have distinct values, but a mapping with the key x is there already"
                + " (study.yaml:3, grid.problem.players)");
    assertThat(mistakes(text("", SGD + ", problem.matrix: [[1, 2], [3, 4]]")))
        .contains(
            "element 1 of matrix must be a list of finite numbers, but was 1 (study.yaml:3,"
                + " grid.problem.matrix)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "players: {y: 1, n: 2, null: 3, true: 4, Off: 5, x-1: 6, e1: 7}",
        "losses: {x: '*x', y: '-x*y', z: '1', n: 'y', a: '[x', b: '{x', c: '0.5*x^2 + 10*x*y'}",
        "losses: {x: '- y', y: 'a: b', z: 'x #y', n: ' x', a: \"two\\nlines\", b: '1e5'}",
        "matrix: [[], [1e-300]], eigenvalues: [1, 0.1, 3.3333333333333333e-7], box: [0, 1]"
      })
  void readsBackFromTheResolvedStudy(String problem) {
    String grid =
        "optimizer: [sgd, {turns: {order: [y, 'no', '1'], inner-steps: {y: 2, n: 3}}}],"
            + " learning-rate: 1, problem.shift: [1, 2]";
    StudySpec study = read(text(problem, grid));
    StudySpec again = read(ResolvedStudy.text(study));
    assertThat(again).isEqualTo(study);
    assertThat(again.trials()).isEqualTo(study.trials());
    assertThat(ResolvedStudy.text(again)).isEqualTo(ResolvedStudy.text(study));
  }

  @Test
  void theResolvedStudyKeepsTheOrderOfNames() {
    StudySpec study =
        read(text("players: {y: 1, x: [2, 3]}", SGD + ", problem.matrix: [[[1, 2], [3, 4]], []]"));
    assertThat(ResolvedStudy.text(study))
        .contains("players:\n    \"y\":\n    - 1\n    x:\n    - 2\n    - 3\n")
        .contains("problem.matrix:\n  - - - 1\n      - 2\n    - - 3\n      - 4\n  - []\n");
  }
}
