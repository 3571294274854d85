package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.study.Studies.mistakes;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemMistakesTest {
  private static List<String> problemMistakes(String problem) {
    return mistakes(
        "study: a\nproblem: " + problem + "\ngrid: {optimizer: sgd, learning-rate: 1}\n");
  }

  @Test
  void refusesAnUnknownType() {
    assertThat(problemMistakes("{type: clasifier, dataset: digits}"))
        .containsExactly(
            "unknown problem 'clasifier'; did you mean 'classifier'? (study.yaml:2, problem.type)");
    assertThat(problemMistakes("{type: gan}"))
        .containsExactly(
            "unknown problem 'gan'; valid: classifier, duel (study.yaml:2, problem.type)");
    assertThat(problemMistakes("{type: [a]}"))
        .containsExactly(
            "type must be one of classifier, duel, but was a list (study.yaml:2, problem.type)");
    assertThat(problemMistakes("{dataset: digits}"))
        .containsExactly("problem must have the key type (study.yaml:2, problem)");
    assertThat(problemMistakes("classifier"))
        .containsExactly(
            "problem must be a mapping with the key type, but was classifier"
                + " (study.yaml:2, problem)");
  }

  @Test
  void refusesAMissingParameter() {
    assertThat(problemMistakes("{type: classifier}"))
        .containsExactly("classifier needs a value for dataset (study.yaml:2, problem)");
    assertThat(problemMistakes("{type: classifier, dataset: idx}"))
        .containsExactly("idx needs a value for path (study.yaml:2, problem.dataset)");
  }

  @Test
  void refusesTheWrongType() {
    assertThat(problemMistakes("{type: duel, strength: strong, rounds: 1.5, scored: 2, x: [1]}"))
        .containsExactly(
            "strength must be a number > 0, but was strong (study.yaml:2, problem.strength)",
            "rounds must be a whole number >= 1, but was 1.5 (study.yaml:2, problem.rounds)",
            "scored must be true or false, but was 2 (study.yaml:2, problem.scored)",
            "x must be a finite number, but was a list (study.yaml:2, problem.x)");
    assertThat(problemMistakes("{type: classifier, dataset: digits, hidden: [10, ten]}"))
        .containsExactly(
            "each of hidden must be a whole number in [1, 1048576], but was ten"
                + " (study.yaml:2, problem.hidden)");
    assertThat(problemMistakes("{type: classifier, dataset: digits, hidden: 10}"))
        .containsExactly(
            "hidden must be a list of whole numbers in [1, 1048576], but was 10"
                + " (study.yaml:2, problem.hidden)");
  }

  @Test
  void refusesADataSetThatIsNoName() {
    assertThat(problemMistakes("{type: classifier, dataset: digts}"))
        .containsExactly(
            "unknown dataset 'digts'; did you mean 'digits'? (study.yaml:2, problem.dataset)");
    assertThat(problemMistakes("{type: classifier, dataset: [digits]}"))
        .containsExactly(
            "dataset must be a dataset (digits, mnist, fashion-mnist, idx, csv), but was a list"
                + " (study.yaml:2, problem.dataset)");
    assertThat(problemMistakes("{type: classifier, dataset: {idx: {path: a}, mnist: {}}}"))
        .containsExactly(
            "dataset must be a dataset (digits, mnist, fashion-mnist, idx, csv),"
                + " but was a mapping with the keys idx, mnist (study.yaml:2, problem.dataset)");
    assertThat(problemMistakes("{type: classifier, dataset: {digits: 3}}"))
        .containsExactly(
            "parameters of digits must be a mapping, but was 3"
                + " (study.yaml:2, problem.dataset.digits)");
  }

  @Test
  void refusesWhatDoesNotFitTogether() {
    assertThat(problemMistakes("{type: duel, strength: 1, rounds: 2000}"))
        .containsExactly(
            "rounds must be at most 1000, but was 2000 (study.yaml:2, problem.rounds)");
    assertThat(problemMistakes("{type: classifier, dataset: {idx: no/such/folder}}"))
        .hasSize(1)
        .allMatch(line -> line.startsWith("data set idx is not there"))
        .allMatch(line -> line.endsWith("(study.yaml:2, problem.dataset)"));
  }

  @Test
  void checksTheProblemEvenWhereTheGridIsMissing() {
    assertThat(mistakes("study: a\nproblem: {type: duel, strength: 1, rounds: 2000}\n"))
        .containsExactly(
            "rounds must be at most 1000, but was 2000 (study.yaml:2, problem.rounds)",
            "grid must be given (study.yaml)");
  }
}
