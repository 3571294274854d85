package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.study.Arenas.mistakes;
import static org.sweep.study.Arenas.read;
import static org.sweep.study.Arenas.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweep.schema.Column;
import org.sweep.spec.Selection;
import org.sweep.trial.ContentId;
import org.sweep.trial.Optimizer;
import org.sweep.trial.Trial;

/** Methods whose parameters are methods, lists and maps. */
class NestedMethodTest {
  private static StudySpec study(String optimizer, String... axes) {
    String further = axes.length == 0 ? "" : ", " + String.join(", ", axes);
    return read(text("", "optimizer: " + optimizer + ", learning-rate: 1" + further));
  }

  private static List<ContentId> ids(StudySpec study) {
    return study.trials().stream().map(Trial::id).toList();
  }

  @Test
  void readsTheMethodInsideAMethod() {
    StudySpec study =
        study("{averaging: {method: {extragradient: {extrapolation: 0.5}}, transform: adam}}");
    Optimizer optimizer = study.trials().get(0).configuration().optimizer();
    Selection inner = optimizer.method().values().selection("method");
    assertThat(inner.name()).isEqualTo("extragradient");
    assertThat(inner.values().real("extrapolation")).isEqualTo(0.5);
    assertThat(optimizer.method().values().whole("window")).isEqualTo(100);
    assertThat(optimizer.transform().name()).isEqualTo("adam");
    assertThat(read(ResolvedStudy.text(study))).isEqualTo(study);
  }

  @Test
  void labelsAreNested() {
    StudySpec study =
        study(
            "[averaging, {averaging: {method: extragradient}},"
                + " {averaging: {method: {extragradient: 0.5}, transform: adam}},"
                + " {averaging: {method: {turns: {order: [y, x], inner-steps: {y: 5}}}}}]");
    assertThat(Arenas.cells(study))
        .containsExactly(
            "averaging 1.0",
            "averaging(extragradient) 1.0",
            "averaging(extragradient(extrapolation=0.5), adam) 1.0",
            "averaging(turns(inner-steps={y: 5}, order=[\"y\", \"x\"])) 1.0");
    assertThat(ids(study)).doesNotHaveDuplicates();
    assertThat(read(ResolvedStudy.text(study))).isEqualTo(study);
  }

  @Test
  void defaultsInsideAreNoPartOfTheId() {
    assertThat(ids(study("{averaging: {method: {extragradient: {extrapolation: 1.0}}}}")))
        .isEqualTo(ids(study("{averaging: {window: 100, method: extragradient}}")));
    assertThat(ids(study("{averaging: {method: {turns: {order: []}}}}")))
        .isEqualTo(ids(study("averaging")));
    assertThat(ids(study("{averaging: {method: {extragradient: {extrapolation: 2}}}}")))
        .isNotEqualTo(ids(study("{averaging: {method: extragradient}}")));
  }

  @Test
  void everyKeyOfAMethodIsAnAxis() {
    StudySpec study =
        study(
            "[averaging, turns, sgd]",
            "optimizer.averaging.method: [turns, {extragradient: {extrapolation: 0.5}}]",
            "optimizer.averaging.transform: [sgd, adam]",
            "optimizer.turns.order: [[x, y], []]",
            "optimizer.turns.inner-steps: {y: 5}");
    assertThat(study.axisColumns().subList(2, 6))
        .containsExactly(
            Column.text("averaging_method"),
            Column.text("averaging_transform"),
            Column.text("turns_inner_steps"),
            Column.text("turns_order"));
    assertThat(Arenas.cells(study))
        .containsExactly(
            "averaging 1.0 turns sgd null null",
            "averaging 1.0 turns adam null null",
            "averaging 1.0 extragradient(extrapolation=0.5) sgd null null",
            "averaging 1.0 extragradient(extrapolation=0.5) adam null null",
            "turns 1.0 null null {y: 5} [\"x\", \"y\"]",
            "turns 1.0 null null {y: 5} []",
            "sgd 1.0 null null null null");
    assertThat(ids(study)).doesNotHaveDuplicates();
    StudySpec again = read(ResolvedStudy.text(study));
    assertThat(again).isEqualTo(study);
    assertThat(again.trials()).isEqualTo(study.trials());
  }

  @Test
  void idsDoNotDependOnWhichKeysAreAxes() {
    assertThat(ids(study("averaging", "optimizer.averaging.method: extragradient")))
        .isEqualTo(ids(study("{averaging: {method: extragradient}}")));
  }

  @Test
  void refusesWhatTheInnerMethodCannotBe() {
    assertThat(mistakes(text("", "optimizer: {averaging: {method: averagin}}, learning-rate: 1")))
        .containsExactly(
            "unknown method 'averagin'; valid: extragradient, turns (study.yaml:3,"
                + " grid.optimizer.averaging.method)");
    assertThat(
            mistakes(
                text(
                    "",
                    "optimizer: {averaging: {method: {extragradient: {extrapolation: -1, etha: 2}}}},"
                        + " learning-rate: 1")))
        .containsExactly(
            "extrapolation must be a number > 0, but was -1 (study.yaml:3,"
                + " grid.optimizer.averaging.method.extragradient.extrapolation)",
            "unknown key 'etha'; valid: extrapolation (study.yaml:3,"
                + " grid.optimizer.averaging.method.extragradient.etha)");
    assertThat(
            mistakes(
                text(
                    "",
                    "optimizer: {turns: {order: {y: x}, inner-steps: {y: 0, x: [1]}}},"
                        + " learning-rate: 1")))
        .containsExactly(
            "order must be a list of texts that are not blank, but was a mapping with the key y"
                + " (study.yaml:3, grid.optimizer.turns.order)",
            "y must be a whole number >= 1, but was 0 (study.yaml:3,"
                + " grid.optimizer.turns.inner-steps.y)",
            "x must be a whole number >= 1, but was a list (study.yaml:3,"
                + " grid.optimizer.turns.inner-steps.x)");
  }
}
