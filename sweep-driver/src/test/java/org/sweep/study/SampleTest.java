package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.study.Studies.cells;
import static org.sweep.study.Studies.mistakes;
import static org.sweep.study.Studies.read;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep.schema.Column;
import org.sweep.spec.Canonical;
import org.sweep.trial.AxisValue;
import org.sweep.trial.Trial;

class SampleTest {
  private static final String SAMPLE =
      """
      study: drawn
      problem: {type: duel, strength: 1}
      sample:
        method: sobol
        budget: 8
        seed: 1
        axes:
          optimizer: [sgd, momentum, {twist: {align: true}}]
          learning-rate: {from: 1e-5, to: 1e-1}
          optimizer.momentum.rho: {from: 0.8, to: 0.99, scale: linear}
          problem.rounds: {from: 16, to: 256}
      seeds: 2
      """;

  @Test
  void drawsOneConfigurationForEachPoint() {
    StudySpec study = read(SAMPLE);

    assertThat(study.trials()).hasSize(16);
    assertThat(study.axisColumns())
        .containsExactly(
            Column.text("optimizer"),
            Column.real("learning_rate"),
            Column.whole("rounds"),
            Column.real("momentum_rho"));
    assertThat(study.trials().stream().map(trial -> cells(trial)).toList())
        .filteredOn(cells -> cells.startsWith("momentum"))
        .isNotEmpty()
        .noneMatch(cells -> cells.endsWith("null"));
    assertThat(study.trials().stream().map(trial -> cells(trial)).toList())
        .filteredOn(cells -> !cells.startsWith("momentum"))
        .isNotEmpty()
        .allMatch(cells -> cells.endsWith("null"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sobol", "halton", "random"})
  void moreBudgetOnlyAddsConfigurations(String method) {
    List<Trial> few = read(SAMPLE, "sample.method=" + method).trials();
    List<Trial> many = read(SAMPLE, "sample.method=" + method, "sample.budget=50").trials();

    assertThat(many).hasSize(100).startsWith(few.toArray(Trial[]::new));
  }

  @Test
  void drawsStayInTheirRangesWithFewDigits() {
    List<Trial> trials = read(SAMPLE, "sample.budget=200").trials();

    for (Trial trial : trials) {
      double rate = (double) trial.axes().get(1).value();
      assertThat(rate).isBetween(1e-5, 1e-1);
      assertThat(Canonical.text(rate).replaceAll("e.*|\\.|^0\\.0*", "").replaceAll("^0*", ""))
          .hasSizeLessThanOrEqualTo(6);
      assertThat((long) trial.axes().get(2).value()).isBetween(16L, 256L);
    }
    long below =
        trials.stream().filter(trial -> (double) trial.axes().get(1).value() < 1e-3).count();
    assertThat(below).isBetween(190L, 210L);
  }

  @Test
  void everyWholeNumberOfALinearRangeIsAsLikely() {
    List<Trial> trials =
        read(
                SAMPLE,
                "sample.axes={optimizer: sgd, learning-rate: {from: 1, to: 2}, problem.rounds:"
                    + " {from: 1, to: 4, scale: linear}}",
                "sample.budget=64",
                "seeds=1")
            .trials();
    for (long rounds = 1; rounds <= 4; rounds++) {
      long wanted = rounds;
      assertThat(trials)
          .filteredOn(trial -> trial.axes().get(2).value().equals(wanted))
          .hasSize(16);
    }
  }

  @Test
  void equalDrawsAreOneConfiguration() {
    StudySpec study =
        read(SAMPLE, "sample.axes={optimizer: [sgd, adam], learning-rate: [1, 2]}", "seeds=1");

    assertThat(study.trials()).hasSize(4);
  }

  @Test
  void standsBesideAGridAsItsProduct() {
    StudySpec study =
        read(
            SAMPLE.replace("    optimizer: [sgd, momentum, {twist: {align: true}}]\n", "")
                + "grid: {optimizer: [sgd, momentum]}\n",
            "sample.budget=3",
            "seeds=1");

    List<String> optimizers =
        study.trials().stream().map(trial -> trial.axes().get(0).value().toString()).toList();
    assertThat(optimizers).containsExactly("sgd", "momentum", "sgd", "momentum", "sgd", "momentum");
    Set<Object> rates =
        study.trials().stream()
            .map(trial -> trial.axes().get(1))
            .map(AxisValue::value)
            .collect(Collectors.toSet());
    assertThat(rates).hasSize(3);
  }

  @Test
  void choicesMayHaveLabels() {
    StudySpec study =
        read(
            """
            study: drawn
            problem: {type: classifier, dataset: digits}
            sample:
              budget: 4
              axes:
                optimizer: [{adam: {label: mine}}]
                learning-rate: {from: 1e-5, to: 1e-1}
                problem.hidden: [{label: wide, value: [64]}, [8, 8]]
            """);
    assertThat(study.trials().stream().map(trial -> trial.axes().get(2).value()).toList())
        .containsOnly("wide", "[8, 8]");
    assertThat(study.trials()).allMatch(trial -> trial.axes().get(0).value().equals("mine"));
  }

  @Test
  void theResolvedStudyHasTheSameTrials() {
    StudySpec study = read(SAMPLE);
    StudySpec again = read(ResolvedStudy.text(study));

    assertThat(again).isEqualTo(study);
    assertThat(again.trials()).isEqualTo(study.trials());
  }

  /** What was drawn once is drawn again by every later version. */
  @Test
  void neverChanges() {
    assertThat(read(SAMPLE, "sample.budget=2", "seeds=1").trials().stream().map(Trial::id))
        .map(Object::toString)
        .containsExactly("88274ceda254e1e7", "88ed1a95e2318adc");
  }

  @Test
  void reportsAllMistakesAtOnce() {
    String text =
        """
        study: wrong
        problem: {type: duel, strength: 1}
        grid: {learning-rate: 1}
        sample:
          method: sobl
          budgt: 8
          seed: -1
          axes:
            optimizer: [sgd, sgd, adma]
            learning-rate: {from: 1e-5, to: 1e-1}
            optimizer.momentum.rho: {from: 0.5, to: 1.5, scale: linear}
            problem.round: {from: 16, to: 256}
            problem.rounds: {from: 256, to: 16}
            problem.x: {from: 0, to: 1}
            problem.steps: {from: 1, to: 5, count: 3}
            problem.note: []
        """;
    assertThat(mistakes(text))
        .containsExactly(
            "learning-rate must be an axis of grid or of sample, not of both (study.yaml:3, grid.learning-rate)",
            "sample must have the key budget (study.yaml:4, sample)",
            "method must be one of sobol, halton, random, but was sobl (study.yaml:5, sample.method)",
            "unknown key 'budgt'; did you mean 'budget'? (study.yaml:6, sample.budgt)",
            "seed must be a whole number >= 0, but was -1 (study.yaml:7, sample.seed)",
            "optimizer must have distinct values, but sgd is there already (study.yaml:9, sample.axes.optimizer)",
            "unknown optimizer 'adma'; did you mean 'adam'? (study.yaml:9, sample.axes.optimizer)",
            "to must be a number in (-1, 1), but was 1.5 (study.yaml:11, sample.axes.optimizer.momentum.rho.to)",
            "unknown axis 'problem.round'; did you mean 'problem.rounds'? (study.yaml:12, sample.axes.problem.round)",
            "from must be < to, which is 16, but was 256 (study.yaml:13, sample.axes.problem.rounds.from)",
            "from must be > 0 on a log scale, but was 0 (study.yaml:14, sample.axes.problem.x.from)",
            "unknown key 'count'; valid: from, to, scale (study.yaml:15, sample.axes.problem.steps.count)",
            "sample.axes.problem.note must have at least one value (study.yaml:16, sample.axes.problem.note)");
  }

  @Test
  void needsItsBudgetAndItsAxes() {
    String text = "study: wrong\nproblem: {type: duel, strength: 1}\n";

    assertThat(mistakes(text + "sample: {}"))
        .contains(
            "sample must have a mapping axes with at least one axis (study.yaml:3, sample)",
            "sample must have the key budget (study.yaml:3, sample)",
            "sample must have the axis optimizer (study.yaml:3, sample)");
    assertThat(mistakes(text + "sample: 3"))
        .containsExactly(
            "sample must be a mapping with the keys method, budget, seed and axes, but was 3"
                + " (study.yaml:3, sample)");
    assertThat(mistakes(text + "sample: {budget: 2, axes: {learning-rate: 1}}"))
        .containsExactly("sample must have the axis optimizer (study.yaml:3, sample)");
    assertThat(mistakes(SAMPLE, "sample.axes.optimizer=sgd"))
        .containsExactly(
            "optimizer.momentum.rho needs an entry momentum on the axis optimizer"
                + " (study.yaml:10, sample.axes.optimizer.momentum.rho)");
  }

  @Test
  void refusesWhatTheProblemRefusesAndTooManyTrials() {
    assertThat(mistakes(SAMPLE, "sample.budget=10000", "seeds=1000"))
        .containsExactly(
            "grid must make at most 1,000,000 trials, but makes 10,000,000 (study.yaml:3, sample)");
    assertThat(
            mistakes(
                SAMPLE, "sample.axes.problem.rounds={from: 1500, to: 1501}", "sample.budget=1"))
        .singleElement()
        .asString()
        .startsWith("rounds must be at most 1000, but was 150")
        .endsWith("(--set sample.axes.problem.rounds)");
  }
}
