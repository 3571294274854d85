package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.study.Studies.mistakes;
import static org.sweep.study.Studies.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweep.store.Bound;
import org.sweep.store.Bound.Side;
import org.sweep.store.SuccessRule;
import org.sweep.store.SuccessRule.Of;
import org.sweep.study.grid.Axis;
import org.sweep.trial.Trial;

class AimsTest {
  private static final String STUDY =
      """
      study: a
      problem: {type: duel, strength: 1, rounds: 1000}
      grid: {optimizer: [sgd, twist], learning-rate: [1, 2], optimizer.twist.lambda: [0.1, 1]}
      """;
  private static final String ALL =
      STUDY
          + """
          success: {metric: loss_x, at-most: 0.5, of: start, over-last: 100}
          refine: {axis: optimizer.twist.lambda, until-ratio: 1.1, max-trials: 50}
          report: {compare: [optimizer, optimizer.twist.lambda], target: {metric: x, at-least: 3}}
          """;

  @Test
  void comparesOptimizersOverLearningRatesByDefault() {
    Aims aims = read(STUDY).aims();
    assertThat(aims.compare()).extracting(Axis::key).containsExactly("optimizer");
    assertThat(aims.thresholdAxis().key()).isEqualTo("learning-rate");
    assertThat(aims.target()).isEmpty();
    assertThat(aims.success()).isEmpty();
    assertThat(aims.refinement()).isEmpty();
  }

  @Test
  void readsWhatIsWritten() {
    Aims aims = read(ALL).aims();
    assertThat(aims.compare())
        .extracting(Axis::key)
        .containsExactly("optimizer", "optimizer.twist.lambda");
    assertThat(aims.target()).contains(new Bound("x", Side.AT_LEAST, 3));
    assertThat(aims.success())
        .contains(new SuccessRule(new Bound("loss_x", Side.AT_MOST, 0.5), Of.START, 100));
    assertThat(aims.thresholdAxis().key()).isEqualTo("optimizer.twist.lambda");
    assertThat(aims.refinement().map(Refinement::untilRatio)).contains(1.1);
    assertThat(aims.refinement().map(Refinement::maxTrials)).contains(50L);
  }

  @Test
  void fillsInDefaults() {
    Aims aims = read(STUDY, "refine={}", "success={metric: x, at-least: 1}").aims();
    assertThat(aims.refinement()).contains(new Refinement(new Axis.OfLearningRate(), 1.05, 1000));
    assertThat(aims.success().map(SuccessRule::of)).contains(Of.VALUE);
    assertThat(aims.success().map(SuccessRule::overLast)).contains(0L);
    assertThat(read(STUDY, "report={compare: optimizer}").aims().compare()).hasSize(1);
  }

  @Test
  void areNoPartOfAnyId() {
    assertThat(read(ALL).trials().stream().map(Trial::id).toList())
        .isEqualTo(read(STUDY).trials().stream().map(Trial::id).toList());
  }

  @Test
  void comeBackFromTheResolvedStudy() {
    assertThat(read(ResolvedStudy.text(read(ALL)))).isEqualTo(read(ALL));
    assertThat(read(ResolvedStudy.text(read(STUDY)))).isEqualTo(read(STUDY));
  }

  @Test
  void reportsAllMistakesAtOnce() {
    assertThat(
            mistakes(
                STUDY
                    + """
                    success: {metric: los_x, at-most: 0.5, of: begin}
                    refine: {axis: learning-rat, until-ratio: 1}
                    report: {compare: [optimiser], target: {metric: x, at-least: 3, at-most: 4}}
                    """))
        .containsExactly(
            "of must be one of value, start, but was begin (study.yaml:4, success.of)",
            "unknown metric 'los_x'; did you mean 'loss_x'? (study.yaml:4, success.metric)",
            "until-ratio must be a number > 1, but was 1 (study.yaml:5, refine.until-ratio)",
            "target must have one of the keys at-most and at-least, but was both (study.yaml:6,"
                + " report.target)",
            "unknown axis 'optimiser'; did you mean 'optimizer'? (study.yaml:6, report.compare)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "success=yes | success must be a mapping",
        "success={at-most: 1} | success must have the key metric",
        "success={metric: x} | success must have one of the keys at-most and at-least, but was"
            + " neither",
        "refine=3 | refine must be a mapping with the keys axis, until-ratio and max-trials",
        "refine={axis: optimizer} | axis must be learning-rate or a real number of an optimizer,"
            + " but was optimizer",
        "refine={axis: learning-rat} | unknown axis 'learning-rat'; did you mean 'learning-rate'?",
        "report={table: 3} | table must be a mapping, but was 3",
        "stop=3 | stop must be a mapping, but was 3",
        "report={compare: []} | compare must name an axis at least",
        "report={compare: problem.rounds} | unknown axis 'problem.rounds'",
      })
  void refuses(String override, String law) {
    assertThat(mistakes(STUDY, override)).singleElement().asString().startsWith(law);
  }

  @Test
  void comparesAxesOfOptimizersAlone() {
    String grid = "grid={optimizer: sgd, learning-rate: 1, problem.rounds: [16, 32]}";
    assertThat(mistakes(STUDY, grid, "report={compare: problem.rounds}"))
        .singleElement()
        .asString()
        .startsWith(
            "compare must name axes of optimizers, not of the problem, but was problem.rounds");
  }

  @Test
  void refinesNoSamplesAndPrunesNothing() {
    String prune = "prune={asha: {metric: loss_x, rungs: [100]}}";
    assertThat(mistakes(STUDY, prune, "refine={}"))
        .singleElement()
        .asString()
        .startsWith("refine must not be given together with prune");
  }
}
