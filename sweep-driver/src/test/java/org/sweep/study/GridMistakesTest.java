package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.study.Studies.mistakes;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class GridMistakesTest {
  private static List<String> gridMistakes(String grid) {
    return mistakes("study: a\nproblem: {type: duel, strength: 1}\ngrid: " + grid + "\n");
  }

  @Test
  void refusesUnknownOptimizers() {
    assertThat(gridMistakes("{optimizer: [sgd, adma], learning-rate: 1}"))
        .containsExactly(
            "unknown optimizer 'adma'; did you mean 'adam'? (study.yaml:3, grid.optimizer)");
    assertThat(gridMistakes("{optimizer: {twist: {transform: lion}}, learning-rate: 1}"))
        .containsExactly(
            "unknown transform 'lion'; valid: sgd, momentum, nesterov, adagrad, rmsprop,"
                + " rmsprop-tf1, adam, adam-tf1, amsgrad, optimism, omd, from-configuration"
                + " (study.yaml:3, grid.optimizer.twist.transform)");
  }

  @Test
  void refusesRatesThatAreNotPositive() {
    assertThat(gridMistakes("{optimizer: sgd, learning-rate: [-0.1, 0, 1e999, nan, {a: 1}]}"))
        .containsExactly(
            "learning-rate must be a number > 0, but was -0.1 (study.yaml:3, grid.learning-rate)",
            "learning-rate must be a number > 0, but was 0 (study.yaml:3, grid.learning-rate)",
            "learning-rate must be a number > 0, but was 1e999 (study.yaml:3, grid.learning-rate)",
            "learning-rate must be a number > 0, but was nan (study.yaml:3, grid.learning-rate)",
            "learning-rate must be a number > 0, but was a mapping with the key a"
                + " (study.yaml:3, grid.learning-rate)");
  }

  @Test
  void refusesEmptyGrids() {
    assertThat(gridMistakes("{optimizer: [], learning-rate: []}"))
        .containsExactly(
            "grid.optimizer must have at least one value (study.yaml:3, grid.optimizer)",
            "grid.learning-rate must have at least one value (study.yaml:3, grid.learning-rate)");
    assertThat(gridMistakes("{}"))
        .containsExactly(
            "grid must have the axis optimizer (study.yaml:3, grid)",
            "grid must have the axis learning-rate (study.yaml:3, grid)");
    assertThat(gridMistakes("[]"))
        .containsExactly("grid must have at least one product (study.yaml:3, grid)");
    assertThat(gridMistakes("[sgd]"))
        .containsExactly(
            "grid must be a mapping of axes to values, or a list of such mappings, but was sgd"
                + " (study.yaml:3, grid)");
  }

  @Test
  void refusesTheSameValueTwiceHoweverItIsSpelt() {
    assertThat(gridMistakes("{optimizer: sgd, learning-rate: [0.01, 1, 1e-2]}"))
        .containsExactly(
            "learning-rate must have distinct values, but 1e-2 is there already"
                + " (study.yaml:3, grid.learning-rate)");
    String momentum = "momentum, {momentum: {rho: 0.90}}";
    assertThat(gridMistakes("{optimizer: [" + momentum + "], learning-rate: 1}"))
        .containsExactly(
            "optimizer must have distinct values, but a mapping with the key momentum is there"
                + " already (study.yaml:3, grid.optimizer)");
    assertThat(
            gridMistakes("{optimizer: [sgd, {simultaneous: {transform: sgd}}], learning-rate: 1}"))
        .hasSize(1);
    assertThat(gridMistakes("{optimizer: sgd, learning-rate: 1, problem.scored: [true, no, yes]}"))
        .containsExactly(
            "scored must have distinct values, but yes is there already"
                + " (study.yaml:3, grid.problem.scored)");
  }

  @Test
  void refusesOneLabelForTwoOptimizers() {
    assertThat(gridMistakes("{optimizer: [sgd, {adam: {label: sgd}}], learning-rate: 1}"))
        .containsExactly(
            "label 'sgd' must name one optimizer, but names two (study.yaml:3, grid.optimizer)");
    assertThat(gridMistakes("{optimizer: [{adam: {label: ''}}], learning-rate: 1}"))
        .containsExactly(
            "label must be a text that is not blank, but was empty"
                + " (study.yaml:3, grid.optimizer.adam.label)");
  }

  @Test
  void refusesAxesOfNothing() {
    assertThat(gridMistakes("{optimizer: sgd, learning-rate: 1, optimizer.adam.beta1: [0.1]}"))
        .containsExactly(
            "optimizer.adam.beta1 needs an entry adam on the axis optimizer"
                + " (study.yaml:3, grid.optimizer.adam.beta1)");
    assertThat(gridMistakes("{optimizer: adam, learning-rate: 1, optimizer.adam.beta: [0.1]}"))
        .containsExactly(
            "unknown axis 'optimizer.adam.beta'; did you mean 'optimizer.adam.beta1'?"
                + " (study.yaml:3, grid.optimizer.adam.beta)");
    assertThat(gridMistakes("{optimizer: sgd, learning-rate: 1, problem.round: [1]}"))
        .containsExactly(
            "unknown axis 'problem.round'; did you mean 'problem.rounds'?"
                + " (study.yaml:3, grid.problem.round)");
  }

  @Test
  void refusesAParameterThatEntryAndAxisBothSet() {
    String entry = "{twist: {lambda: 2}}";
    assertThat(
            gridMistakes(
                "{optimizer: " + entry + ", learning-rate: 1, optimizer.twist.lambda: [1, 2]}"))
        .containsExactly(
            "lambda is set here and by the axis optimizer.twist.lambda"
                + " (study.yaml:3, grid.optimizer)");
  }

  @Test
  void refusesColumnsThatTablesHaveAlready() {
    assertThat(gridMistakes("{optimizer: sgd, learning-rate: 1, problem.x: [1, 2]}"))
        .containsExactly(
            "axis problem.x needs the column x, but tables have one of that name already"
                + " (study.yaml:3, grid.problem.x)");
  }

  @Test
  void refusesAProblemThatSomeProductsLeaveOpen() {
    String text =
        """
        study: a
        problem: {type: duel}
        grid:
          - {optimizer: sgd, learning-rate: 1, problem.strength: [1, 2]}
          - {optimizer: adam, learning-rate: 1}
        """;
    assertThat(mistakes(text))
        .containsExactly("duel needs a value for strength (study.yaml:2, problem)");
  }

  @Test
  void placesAMistakeOfTheProblemAtTheValueOfItsAxis() {
    String text =
        """
        study: a
        problem: {type: duel, strength: 1}
        grid:
          optimizer: sgd
          learning-rate: 1
          problem.rounds:
            - 1000
            - 2000
        """;
    assertThat(mistakes(text))
        .containsExactly(
            "rounds must be at most 1000, but was 2000 (study.yaml:8, grid.problem.rounds)");
  }

  @Test
  void refusesHugeGridsAtOnce() {
    String values =
        IntStream.rangeClosed(1, 1000).mapToObj(Integer::toString).collect(Collectors.joining(","));
    String grid =
        "{optimizer: sgd, learning-rate: [%s], problem.rounds: [%s], problem.strength: [%s]}"
            .formatted(values, values, values);
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () ->
            assertThat(gridMistakes(grid))
                .containsExactly(
                    "grid must make at most 1,000,000 trials, but makes 1,000,000,000"
                        + " (study.yaml:3, grid)"));
  }

  @Test
  void countsSeedsAsTrials() {
    String text = "study: a\nproblem: {type: duel, strength: 1}\n";
    assertThat(mistakes(text + "grid: {optimizer: [sgd, adam], learning-rate: 1}\nseeds: 500001"))
        .containsExactly(
            "grid must make at most 1,000,000 trials, but makes 1,000,002 (study.yaml:3, grid)");
  }

  @Test
  void refusesTablesOfWhatIsNotThere() {
    String text =
        """
        study: a
        problem: {type: duel, strength: 1}
        grid: {optimizer: sgd, learning-rate: 1}
        report:
          table:
            metric: lossx
            at: first
            rows: learning_rate
        """;
    assertThat(mistakes(text))
        .containsExactly(
            "at must be one of last, best, but was first (study.yaml:7, report.table.at)");
    assertThat(mistakes(text, "report.table.at=best"))
        .containsExactly(
            "unknown metric 'lossx'; did you mean 'loss_x'? (study.yaml:6, report.table.metric)",
            "unknown axis 'learning_rate'; did you mean 'learning-rate'?"
                + " (study.yaml:8, report.table.rows)");
    assertThat(mistakes(text, "report.table={rows: optimizer, columns: optimizer}"))
        .containsExactly(
            "columns must be another axis than rows, but was optimizer"
                + " (--set report.table, report.table.columns)");
  }
}
