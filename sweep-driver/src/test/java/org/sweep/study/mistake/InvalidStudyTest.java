package org.sweep.study.mistake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvalidStudyTest {
  private static final Place RATE = new Place("gmm.yaml", 14, "grid.learning-rate");

  @Test
  void aMistakeTellsLawValueAndPlace() {
    assertThat(Mistake.of(RATE, "learning-rate must be a number > 0", "-0.1"))
        .hasToString(
            "learning-rate must be a number > 0, but was -0.1 (gmm.yaml:14, grid.learning-rate)");
  }

  @Test
  void aMistakeTellsWhatWasMeant() {
    Place place = new Place("study.yaml", 9, "grid.optimizer");
    assertThat(Mistake.unknown(place, "optimizer", "adma", List.of("sgd", "adam")))
        .hasToString(
            "unknown optimizer 'adma'; did you mean 'adam'? (study.yaml:9, grid.optimizer)");
  }

  @Test
  void aMistakeIsOneLineWhateverTheUserWrote() {
    assertThat(Mistake.of(RATE, "law", "a\n\u001b[31mb\r\n").toString()).doesNotMatch("\\p{Cntrl}");
    assertThat(Mistake.of(RATE, "law", "x".repeat(5_000)).toString()).hasSizeLessThan(200);
    Place odd = new Place("a.yaml", 1, "a\n\u202eb" + "x".repeat(5_000));
    assertThat(Mistake.of(odd, "law").toString())
        .startsWith("law (a.yaml:1, a bxxx")
        .hasSizeLessThan(200);
  }

  @Test
  void anOverrideIsNamedOnce() {
    assertThat(Place.override("problem.epochs")).hasToString("--set problem.epochs");
    assertThat(Place.override("grid").below("learning-rate"))
        .hasToString("--set grid, grid.learning-rate");
  }

  @Test
  void countsMistakesAndSortsThemByLine() {
    InvalidStudy invalid =
        new InvalidStudy(
            "gmm.yaml",
            List.of(
                Mistake.of(Place.override("seeds"), "third"),
                Mistake.of(RATE, "second"),
                Mistake.of(new Place("gmm.yaml", 2, "study"), "first")));
    assertThat(invalid)
        .hasMessage(
            """
            gmm.yaml has 3 mistakes:
              first (gmm.yaml:2, study)
              second (gmm.yaml:14, grid.learning-rate)
              third (--set seeds)\
            """);
    assertThat(invalid.mistakes()).hasSize(3);
  }

  @Test
  void showsAHundredOfManyMistakes() {
    List<Mistake> many =
        IntStream.range(0, 250).mapToObj(i -> Mistake.of(RATE, "law " + i)).toList();
    InvalidStudy invalid = new InvalidStudy("gmm.yaml", many);
    assertThat(invalid.getMessage().lines()).hasSize(102);
    assertThat(invalid.getMessage())
        .startsWith("gmm.yaml has 250 mistakes:")
        .endsWith("and 150 more");
    assertThat(invalid.mistakes()).hasSize(250);
  }

  @Test
  void theSameMistakeCountsOnce() {
    Mistakes mistakes = new Mistakes("gmm.yaml");
    assertThatCode(mistakes::refuseIfAny).doesNotThrowAnyException();
    mistakes.add(Mistake.of(RATE, "law"));
    mistakes.add(Mistake.of(RATE, "law"));
    assertThat(mistakes.count()).isEqualTo(1);
    assertThatCode(mistakes::refuseIfAny)
        .hasMessage("gmm.yaml has 1 mistake:\n  law (gmm.yaml:14, grid.learning-rate)");
  }
}
