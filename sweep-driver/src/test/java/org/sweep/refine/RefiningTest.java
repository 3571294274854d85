package org.sweep.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.sweep.data.DataSets;
import org.sweep.study.StudyReader;
import org.sweep.study.StudySpec;
import org.sweep.study.mistake.InvalidStudy;
import org.sweep.trial.AxisValue;
import org.sweep.trial.ContentId;
import org.sweep.trial.Trial;

class RefiningTest {
  private static final String STUDY =
      """
      study: a
      problem: {type: linear-field, real: 1, steps: 10}
      grid: {optimizer: [sgd, adam], learning-rate: [0.01, 0.1, 1, 10], problem.imaginary: [0, 2]}
      seeds: 2
      refine: {until-ratio: 1.05}
      """;

  @Test
  void findsWhereEachSeedCeasesToSucceed() throws InvalidStudy {
    StudySpec study = study();
    Predicate<Trial> law = trial -> rate(trial) < threshold(trial);
    Map<ContentId, Boolean> known = outcomes(study.trials(), law);
    Refining refining = new Refining(study, study.aims().refinement().orElseThrow(), known);
    int rounds = run(refining, law);

    // Eight thresholds, each in a bracket of ratio 10 that becomes one of 1.05.
    assertThat(rounds)
        .isEqualTo((int) Math.ceil(Math.log(Math.log(10) / Math.log(1.05)) / Math.log(2)));
    assertThat(refining.placed()).hasSize(8 * rounds);
    for (Trial any : study.trials()) {
      List<Trial> same = new ArrayList<>(study.trials());
      same.addAll(refining.placed());
      same.removeIf(trial -> !group(trial).equals(group(any)) || trial.seed() != any.seed());
      double within = same.stream().filter(law).mapToDouble(RefiningTest::rate).max().orElse(0);
      double beyond =
          same.stream().filter(law.negate()).mapToDouble(RefiningTest::rate).min().orElse(0);
      assertThat(beyond / within).isBetween(1.0, 1.05);
      assertThat(threshold(any)).isBetween(within, beyond);
    }
  }

  @Test
  void placesTheSameTrialsHoweverOftenItIsCutOff() throws InvalidStudy {
    StudySpec study = study();
    Predicate<Trial> law = trial -> rate(trial) < threshold(trial);
    Map<ContentId, Boolean> known = outcomes(study.trials(), law);
    Refining whole = new Refining(study, study.aims().refinement().orElseThrow(), known);
    run(whole, law);

    Refining first = new Refining(study, study.aims().refinement().orElseThrow(), known);
    Map<ContentId, Boolean> later = new HashMap<>(known);
    later.putAll(outcomes(first.next(), law));
    Refining again = new Refining(study, study.aims().refinement().orElseThrow(), later);
    run(again, law);
    assertThat(again.placed()).isEqualTo(whole.placed());
  }

  @Test
  void keepsToItsBudgetAndHalvesTheWidestFirst() throws InvalidStudy {
    StudySpec study = read(STUDY.replace("{until-ratio: 1.05}", "{max-trials: 11}"));
    Predicate<Trial> law = trial -> rate(trial) < threshold(trial);
    Refining refining =
        new Refining(study, study.aims().refinement().orElseThrow(), outcomes(study.trials(), law));
    assertThat(refining.next()).hasSize(8);
    refining.ended(outcomes(refining.placed(), law));
    assertThat(refining.next()).hasSize(3);
    refining.ended(outcomes(refining.placed(), law));
    assertThat(refining.next()).isEmpty();
  }

  @Test
  void placesNothingWhereNothingChanges() throws InvalidStudy {
    StudySpec study = study();
    for (boolean success : List.of(true, false)) {
      Map<ContentId, Boolean> known = outcomes(study.trials(), trial -> success);
      assertThat(new Refining(study, study.aims().refinement().orElseThrow(), known).next())
          .isEmpty();
    }
  }

  /** Both ends of a window, and a trial that failed: it is not begun for ever. */
  @Test
  void doesNotTryAgainWhatFailed() throws InvalidStudy {
    StudySpec study = study();
    Predicate<Trial> law = trial -> rate(trial) > 0.05 && rate(trial) < 5;
    Refining refining =
        new Refining(study, study.aims().refinement().orElseThrow(), outcomes(study.trials(), law));
    assertThat(refining.next())
        .hasSize(16)
        .extracting(RefiningTest::rate)
        .contains(0.0316228, 3.16228);
    refining.ended(Map.of());
    assertThat(refining.next()).isEmpty();
  }

  @Test
  void movesAlongAParameterOfOneOptimizer() throws InvalidStudy {
    StudySpec study =
        read(
            """
            study: a
            problem: {type: linear-field, real: 1, steps: 10}
            grid: {optimizer: [sgd, momentum], learning-rate: 0.1, optimizer.momentum.rho: [0.1, 0.9]}
            refine: {axis: optimizer.momentum.rho, until-ratio: 2}
            """);
    Predicate<Trial> law = trial -> rho(trial) < 0.5;
    Refining refining =
        new Refining(study, study.aims().refinement().orElseThrow(), outcomes(study.trials(), law));
    List<Trial> next = refining.next();
    assertThat(next).extracting(RefiningTest::rho).containsExactly(0.3);
    refining.ended(outcomes(next, law));
    assertThat(refining.next()).extracting(RefiningTest::rho).containsExactly(0.519615);
    assertThat(study.trials()).hasSize(3).doesNotContainAnyElementsOf(refining.placed());
  }

  private static double rho(Trial trial) {
    Object rho = trial.configuration().optimizer().transform().values().byName().get("rho");
    return rho == null ? 0 : (Double) rho;
  }

  private static int run(Refining refining, Predicate<Trial> law) {
    int rounds = 0;
    for (List<Trial> next = refining.next(); !next.isEmpty(); next = refining.next()) {
      refining.ended(outcomes(next, law));
      rounds++;
    }
    return rounds;
  }

  private static Map<ContentId, Boolean> outcomes(List<Trial> trials, Predicate<Trial> law) {
    Map<ContentId, Boolean> outcomes = new HashMap<>();
    trials.forEach(trial -> outcomes.put(trial.id(), law.test(trial)));
    return outcomes;
  }

  /** Between 0.1 and 10, another one for each optimizer, problem and seed. */
  private static double threshold(Trial trial) {
    return 0.15 + (Math.abs(group(trial).hashCode() % 1000) + trial.seed() * 37) / 200.0;
  }

  private static double rate(Trial trial) {
    return trial.configuration().optimizer().learningRate();
  }

  private static String group(Trial trial) {
    return trial.axes().stream()
        .filter(axis -> !axis.column().name().equals("learning_rate"))
        .map(AxisValue::value)
        .toList()
        .toString();
  }

  private static StudySpec study() throws InvalidStudy {
    return read(STUDY);
  }

  private static StudySpec read(String text) throws InvalidStudy {
    return new StudyReader(DataSets.with(Map.of())).read("study.yaml", text, List.of());
  }
}
