package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.study.Studies.mistakes;
import static org.sweep.study.Studies.read;

import org.junit.jupiter.api.Test;
import org.sweep.problem.ProblemOutline;
import org.sweep.trial.Recording;
import org.sweep.trial.StopRule;

class StudyReaderTest {
  private static final String DIGITS =
      """
      study: digits
      problem: {type: classifier, dataset: digits}
      grid:
        optimizer: [sgd, adam]
        learning-rate: [0.5, 1e-2]
      """;

  @Test
  void fillsInEveryDefault() {
    StudySpec study = read(DIGITS);
    assertThat(study.name()).isEqualTo("digits");
    assertThat(study.description()).isEmpty();
    assertThat(study.seeds()).containsExactly(1L);
    assertThat(study.recording()).isEqualTo(new Recording(1));
    assertThat(study.stop()).isEqualTo(new StopRule(1e6));
    assertThat(study.grid().problem().given()).containsEntry("batch-size", 64L);
    assertThat(study.metrics())
        .extracting("name")
        .containsExactly("training_loss", "test_loss", "test_accuracy");
  }

  @Test
  void readsWhatTheFileSays() {
    StudySpec study =
        read(
            DIGITS
                + """
                description: "digits: a first look"
                seeds: [7, 3]
                record: {every: 10}
                stop: {diverged-above: 1e3}
                """);
    assertThat(study.description()).isEqualTo("digits: a first look");
    assertThat(study.seeds()).containsExactly(7L, 3L);
    assertThat(study.recording()).isEqualTo(new Recording(10));
    assertThat(study.stop()).isEqualTo(new StopRule(1000));
  }

  @Test
  void aNumberOfSeedsCountsFromOne() {
    assertThat(read(DIGITS + "seeds: 3").seeds()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void knowsTheOutlineOfEveryTrial() {
    StudySpec study = read(DIGITS, "problem.epochs=2", "grid.problem.batch-size=[32, 64]");
    assertThat(study.trials().stream().map(study::outlineOf).map(ProblemOutline::steps).distinct())
        .hasSize(2);
    assertThat(study.outlines().byProblem()).hasSize(2);
  }

  @Test
  void passesOverProvenance() {
    assertThat(read(DIGITS + "provenance: {spark: 3.5.9, any: [thing, {at: all}]}"))
        .isEqualTo(read(DIGITS));
  }

  @Test
  void refusesSeedsThatAreNone() {
    assertThat(mistakes(DIGITS + "seeds: 0"))
        .containsExactly(
            "seeds must be a whole number in [1, 1000000], but was 0 (study.yaml:6, seeds)");
    assertThat(mistakes(DIGITS + "seeds: []"))
        .containsExactly("seeds must have at least one value (study.yaml:6, seeds)");
    assertThat(mistakes(DIGITS + "seeds:"))
        .containsExactly(
            "seeds must be a whole number in [1, 1000000], but was empty (study.yaml:6, seeds)");
    assertThat(mistakes(DIGITS + "seeds: [1, -1, 1.5, 1.0]"))
        .containsExactly(
            "each of seeds must be a whole number >= 0, but was -1 (study.yaml:6, seeds)",
            "each of seeds must be a whole number >= 0, but was 1.5 (study.yaml:6, seeds)",
            "seeds must have distinct values, but 1.0 is there already (study.yaml:6, seeds)");
  }

  @Test
  void refusesANameThatIsNoDirectory() {
    String law = "study must be at most 64 of a-z, 0-9 and -, and not begin with -, but was ";
    assertThat(mistakes(DIGITS, "study=../etc")).containsExactly(law + "../etc (--set study)");
    assertThat(mistakes(DIGITS.replace("study: digits", "study: My Study")))
        .containsExactly(law + "My Study (study.yaml:1, study)");
    assertThat(mistakes(DIGITS, "study=<script>alert(1)</script>"))
        .containsExactly(law + "<script>alert(1)</script> (--set study)");
    assertThat(mistakes(DIGITS, "study=" + "a".repeat(65))).hasSize(1);
    assertThat(mistakes(DIGITS, "study="))
        .containsExactly("study must be a text that is not blank, but was empty (--set study)");
  }

  @Test
  void refusesAStudyWithoutItsParts() {
    assertThat(mistakes("seeds: 1"))
        .containsExactly(
            "study must be given (study.yaml)",
            "problem must be given (study.yaml)",
            "grid must be given (study.yaml)");
  }

  @Test
  void refusesWhatIsNoStudyAtAll() {
    assertThat(mistakes("")).containsExactly("a study file must not be empty (study.yaml)");
    assertThat(mistakes("# only a comment\n"))
        .containsExactly("a study file must not be empty (study.yaml)");
    assertThat(mistakes("- study: a\n"))
        .containsExactly(
            "a study file must be a mapping with keys such as study, problem and grid, "
                + "but was a list (study.yaml:1)");
  }

  @Test
  void refusesUnknownKeysEverywhere() {
    String text =
        """
        study: a
        seed: 3
        problem: {type: classifier, dataset: digits, epoch: 1}
        grid: {optimizer: [{adam: {beta: 0.5}}], learning-rate: 1, batch-size: [1, 2]}
        record: {evry: 1}
        stop: {diverged: 1}
        report: {table: {cols: optimizer}, tabel: {}}
        """;
    assertThat(mistakes(text))
        .containsExactly(
            "unknown key 'seed'; did you mean 'seeds'? (study.yaml:2, seed)",
            "unknown key 'epoch'; did you mean 'epochs'? (study.yaml:3, problem.epoch)",
            "unknown axis 'batch-size'; did you mean 'problem.batch-size'?"
                + " (study.yaml:4, grid.batch-size)",
            "unknown key 'beta'; did you mean 'beta1'? (study.yaml:4, grid.optimizer.adam.beta)",
            "unknown key 'evry'; did you mean 'every'? (study.yaml:5, record.evry)",
            "unknown key 'diverged'; did you mean 'diverged-above'? (study.yaml:6, stop.diverged)",
            "unknown key 'tabel'; did you mean 'table'? (study.yaml:7, report.tabel)",
            "unknown key 'cols'; valid: metric, at, rows, columns (study.yaml:7,"
                + " report.table.cols)");
  }

  @Test
  void reportsEveryMistakeAtOnceWithItsLine() {
    String text =
        """
        study: gmm
        problem:
          type: classifier
          dataset: {idx: no/such/folder}
          batch-size: many
        grid:
          optimizer:
            - sgd
            - adma
            - twist
          learning-rate: [0.1, -0.1]
        seeds: 0
        """;
    assertThat(mistakes(text))
        .containsExactly(
            "batch-size must be a whole number >= 1, but was many (study.yaml:5,"
                + " problem.batch-size)",
            "unknown optimizer 'adma'; did you mean 'adam'? (study.yaml:9, grid.optimizer)",
            "learning-rate must be a number > 0, but was -0.1 (study.yaml:11, grid.learning-rate)",
            "seeds must be a whole number in [1, 1000000], but was 0 (study.yaml:12, seeds)");
    assertThat(mistakes(text, "problem.batch-size=1"))
        .hasSize(4)
        .anyMatch(line -> line.startsWith("data set idx is not there: looked in "))
        .anyMatch(line -> line.endsWith("(study.yaml:4, problem.dataset)"));
    assertThat(mistakes(text, "problem={type: classifier, dataset: digits}"))
        .hasSize(4)
        .contains(
            "twist needs a differentiable game with >= 2 players, but this game has 1 player"
                + " (study.yaml:10, grid.optimizer)");
  }
}
