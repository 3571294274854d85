package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.study.Studies.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sweep.schema.Column;
import org.sweep.schema.ColumnType;
import org.sweep.trial.ContentId;
import org.sweep.trial.Trial;

class GridExpansionTest {
  private static StudySpec duel(String grid, String... overrides) {
    return read("study: a\nproblem: {type: duel, strength: 1}\ngrid: " + grid + "\n", overrides);
  }

  private static List<String> cells(StudySpec study) {
    return study.trials().stream().map(t -> Studies.cells(t) + " #" + t.seed()).toList();
  }

  @Test
  void aMapIsTheProductOfItsAxesWithSeedsInnermost() {
    assertThat(cells(duel("{learning-rate: [0.5, 1e-2], optimizer: [sgd, adam]}", "seeds=[4, 2]")))
        .containsExactly(
            "sgd 0.5 #4",
            "sgd 0.5 #2",
            "sgd 0.01 #4",
            "sgd 0.01 #2",
            "adam 0.5 #4",
            "adam 0.5 #2",
            "adam 0.01 #4",
            "adam 0.01 #2");
  }

  @Test
  void aParameterNamedLikeAColumnOfEveryTableHasThePrefixOfItsProblem() {
    StudySpec study = duel("{optimizer: sgd, learning-rate: 1, problem.steps: [1, 2]}");

    assertThat(study.axisColumns())
        .extracting(Column::name)
        .containsExactly("optimizer", "learning_rate", "problem_steps");
  }

  @Test
  void aSingleValueIsAListOfOne() {
    assertThat(cells(duel("{optimizer: {momentum: {rho: 0.5}}, learning-rate: 1}")))
        .containsExactly("momentum(rho=0.5) 1.0 #1");
  }

  @Test
  void aListIsTheUnionOfItsProducts() {
    StudySpec study =
        duel(
            """

              - {optimizer: [sgd, adam], learning-rate: [1, 2]}
              - {optimizer: [adam, omd], learning-rate: [2, 3]}
            """);
    assertThat(cells(study))
        .containsExactly(
            "sgd 1.0 #1",
            "sgd 2.0 #1",
            "adam 1.0 #1",
            "adam 2.0 #1",
            "adam 3.0 #1",
            "omd 2.0 #1",
            "omd 3.0 #1");
    assertThat(ids(study)).hasSize(7);
  }

  @Test
  void ofEqualTrialsTheFirstProductsLabelStays() {
    StudySpec study =
        duel(
            """

              - {optimizer: {adam: {label: Adam}}, learning-rate: [1]}
              - {optimizer: adam, learning-rate: [1]}
            """);
    assertThat(cells(study)).containsExactly("Adam 1.0 #1");
  }

  @Test
  void aParameterOfTheProblemIsAnAxis() {
    StudySpec study =
        read(
            """
            study: a
            problem: {type: duel, rounds: 7}
            grid:
              - {optimizer: sgd, learning-rate: 1, problem.strength: [1, 2], problem.scored: yes}
              - {optimizer: adam, learning-rate: 1, problem.strength: 3, problem.rounds: [7, 8]}
            """);
    assertThat(study.axisColumns())
        .containsExactly(
            Column.text("optimizer"),
            Column.real("learning_rate"),
            Column.whole("rounds"),
            new Column("scored", ColumnType.FLAG),
            Column.real("strength"));
    assertThat(cells(study))
        .containsExactly(
            "sgd 1.0 7 true 1.0 #1",
            "sgd 1.0 7 true 2.0 #1",
            "adam 1.0 7 false 3.0 #1",
            "adam 1.0 8 false 3.0 #1");
    assertThat(study.metrics()).extracting("name").containsExactly("loss_x", "x", "score");
  }

  @Test
  void listsAndDataSetsAreShownAsCompactTexts() {
    StudySpec study =
        read(
            """
            study: a
            problem: {type: classifier}
            grid:
              optimizer: sgd
              learning-rate: 1
              problem.dataset: digits
              problem.hidden: [[100], [50, 20], []]
            """);
    assertThat(study.axisColumns().subList(2, 4))
        .containsExactly(Column.text("dataset"), Column.text("hidden"));
    assertThat(cells(study))
        .containsExactly(
            "sgd 1.0 digits [100] #1", "sgd 1.0 digits [50, 20] #1", "sgd 1.0 digits [] #1");
  }

  @Test
  void aParameterOfAnEntryIsAnAxisOfThatEntryAlone() {
    StudySpec study =
        duel("{optimizer: [sgd, twist, adam], learning-rate: 1, optimizer.twist.lambda: [0.5, 1]}");
    assertThat(study.axisColumns().get(2)).isEqualTo(Column.real("twist_lambda"));
    assertThat(cells(study))
        .containsExactly(
            "sgd 1.0 null #1", "twist 1.0 0.5 #1", "twist 1.0 1.0 #1", "adam 1.0 null #1");
  }

  @Test
  void anEntryHasItsOwnValueInAColumnThatAnotherProductVaries() {
    StudySpec study =
        duel(
            """

              - {optimizer: twist, learning-rate: 1, optimizer.twist.lambda: [0.5, 1]}
              - {optimizer: [twist, {twist: {lambda: 2}}, adam], learning-rate: 1}
            """);
    assertThat(cells(study))
        .containsExactly(
            "twist 1.0 0.5 #1",
            "twist 1.0 1.0 #1",
            "twist(lambda=2) 1.0 2.0 #1",
            "adam 1.0 null #1");
  }

  @Test
  void theTransformOfAMethodIsAnAxisToo() {
    StudySpec study =
        duel(
            "{optimizer: [twist, sgd], learning-rate: 1,"
                + " optimizer.twist.transform: [sgd, {adam: {beta1: 0.5}}]}");
    assertThat(cells(study))
        .containsExactly("twist 1.0 sgd #1", "twist 1.0 adam(beta1=0.5) #1", "sgd 1.0 null #1");
  }

  @Test
  void labelsAreCompact() {
    StudySpec study =
        duel(
            """

              learning-rate: 1
              optimizer:
                - twist
                - {twist: {transform: rmsprop-tf1}}
                - {twist: {lambda: 0.5, align: true, transform: {momentum: 0.5}}}
                - {twist: {lambda: 3, label: strong twist}}
                - {simultaneous: {transform: {adam: {beta1: 0.5}}}}
                - {optimism: adam}
            """);
    assertThat(study.trials().stream().map(trial -> trial.axes().get(0).value()))
        .containsExactly(
            "twist",
            "twist(rmsprop-tf1)",
            "twist(align=true, lambda=0.5, momentum(rho=0.5))",
            "strong twist",
            "adam(beta1=0.5)",
            "optimism(adam)");
  }

  @Test
  void aMillionTrialsAreMadeOnlyWhenAskedFor() {
    String rates =
        IntStream.rangeClosed(1, 1000).mapToObj(Integer::toString).collect(Collectors.joining(","));
    List<Trial> trials =
        duel("{optimizer: sgd, learning-rate: [" + rates + "]}", "seeds=1000").trials();
    assertThat(trials).hasSize(1_000_000);
    assertThat(Studies.cells(trials.get(999_999))).isEqualTo("sgd 1000.0");
    assertThat(trials.get(999_999).seed()).isEqualTo(1000);
  }

  @Test
  void trialsTravelToExecutors() throws IOException, ClassNotFoundException {
    Trial trial = duel("{optimizer: {twist: {lambda: 2}}, learning-rate: 1}").trials().get(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
      stream.writeObject(trial);
    }
    try (ObjectInputStream stream =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(stream.readObject()).isEqualTo(trial);
    }
  }

  private static Set<ContentId> ids(StudySpec study) {
    return new HashSet<>(study.trials().stream().map(Trial::id).toList());
  }
}
