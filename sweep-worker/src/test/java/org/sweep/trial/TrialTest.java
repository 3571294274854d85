package org.sweep.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sweep.catalog.Methods;
import org.sweep.catalog.Problems;
import org.sweep.data.DataSets;
import org.sweep.optim.transform.Transforms;
import org.sweep.schema.Column;
import org.sweep.spec.Selection;

class TrialTest {
  private static final Selection DIGITS =
      Selection.plain(
          DataSets.declarations().stream()
              .filter(declaration -> declaration.name().equals("digits"))
              .findFirst()
              .orElseThrow());

  /** Pinned: rows of earlier versions are found again by these ids. */
  @Test
  void keepsItsIdsFromVersionToVersion() {
    Trial trial = trial(Map.of("dataset", DIGITS), Map.of(), 0.01, 1);

    assertThat(trial.configuration().canonical())
        .isEqualTo(
            "{diverged-above: 1000000, learning-rate: 0.01, method: {simultaneous: {}}, problem:"
                + " {classifier: {dataset: {digits: {}}}}, record-every: 1, transform: {momentum: {}}}");
    assertThat(trial.id().text()).isEqualTo("8e9e53dbd4543c98");
    assertThat(trial.configuration().id().text()).isEqualTo("adb2be8b2697f28d");
  }

  @Test
  void hasTheSameIdWithDefaultsSpelledOut() {
    Trial plain = trial(Map.of("dataset", DIGITS), Map.of(), 0.01, 1);
    Map<String, Object> spelled = Map.of("dataset", DIGITS, "epochs", 15L, "hidden", List.of(100L));

    assertThat(trial(spelled, Map.of("rho", 0.9), 1e-2, 1).id()).isEqualTo(plain.id());
  }

  @Test
  void hasAnotherIdForEveryDifference() {
    Map<String, Object> digits = Map.of("dataset", DIGITS);
    List<ContentId> ids =
        List.of(
            trial(digits, Map.of(), 0.01, 1).id(),
            trial(digits, Map.of(), 0.01, 2).id(),
            trial(digits, Map.of(), 0.02, 1).id(),
            trial(digits, Map.of("rho", 0.5), 0.01, 1).id(),
            trial(Map.of("dataset", DIGITS, "epochs", 2L), Map.of(), 0.01, 1).id());

    assertThat(ids).doesNotHaveDuplicates();
  }

  /** Pinned as well: a rule that is there is part of the id, and no other id changes. */
  @Test
  void hasAnotherIdUnderAPlateauRule() {
    Trial plain = trial(Map.of("dataset", DIGITS), Map.of(), 0.01, 1);
    Configuration of = plain.configuration();
    Configuration ruled =
        new Configuration(
            of.problem(),
            of.optimizer(),
            of.recording(),
            new StopRule(1e6, new Plateau("test_loss", 500, 1e-4)));

    assertThat(ruled.canonical())
        .contains(
            " plateau: {metric: \"test_loss\", min-delta: 0.0001, patience: 500}, problem: {");
    assertThat(ruled.id()).isNotEqualTo(of.id());
    assertThat(new StopRule(1e6, Plateau.NEVER)).isEqualTo(of.stop());
  }

  @Test
  void seedsShareTheConfiguration() {
    Map<String, Object> digits = Map.of("dataset", DIGITS);

    assertThat(trial(digits, Map.of(), 0.01, 1).configuration().id())
        .isEqualTo(trial(digits, Map.of(), 0.01, 2).configuration().id());
  }

  @Test
  void refusesWhatCannotBe() {
    Selection sgd = Selection.plain(Transforms.named("sgd").declaration());
    assertThatThrownBy(() -> new Optimizer(sgd, sgd, -0.1))
        .hasMessage("learning-rate must be > 0, but was -0.1");
    assertThatThrownBy(() -> new Recording(0)).hasMessage("record.every must be >= 1, but was 0");
    assertThatThrownBy(() -> new StopRule(0))
        .hasMessage("stop.diverged-above must be > 0, but was 0.0");
    assertThatThrownBy(() -> new Plateau("loss", 0, 0))
        .hasMessage("stop.plateau.patience must be >= 1, but was 0");
    assertThatThrownBy(() -> new Plateau("loss", 1, -1))
        .hasMessage("stop.plateau.min-delta must be >= 0, but was -1.0");
    assertThatThrownBy(() -> new ContentId("../../etc"))
        .hasMessage("id must be 16 hexadecimal digits, but was ../../etc");
    assertThatThrownBy(() -> new AxisValue(Column.whole("batch_size"), 0.5))
        .hasMessage("axis batch_size must hold WHOLE, but was given 0.5");
  }

  private static Trial trial(
      Map<String, Object> problem, Map<String, Object> momentum, double eta, long seed) {
    Optimizer optimizer =
        new Optimizer(
            Selection.plain(Methods.named("simultaneous").declaration()),
            Selection.of(Transforms.named("momentum").declaration(), momentum),
            eta);
    Selection classifier = Selection.of(Problems.named("classifier").declaration(), problem);
    Configuration configuration =
        new Configuration(classifier, optimizer, new Recording(1), new StopRule(1e6));
    return new Trial("study", configuration, List.of(), seed);
  }
}
