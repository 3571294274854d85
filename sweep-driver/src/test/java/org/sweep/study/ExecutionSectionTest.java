package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.sweep.data.DataSets;
import org.sweep.study.mistake.InvalidStudy;
import org.sweep.trial.ParameterAveraging;

class ExecutionSectionTest {
  private static final String NETWORK =
      new NeuralNetConfiguration.Builder()
          .list()
          .layer(
              new OutputLayer.Builder(LossFunction.MCXENT)
                  .nIn(64)
                  .nOut(10)
                  .activation(Activation.SOFTMAX)
                  .build())
          .build()
          .toJson()
          .replaceAll("\\s+", " ");
  private static final String STUDY =
      """
      study: a
      problem: {type: dl4j, dataset: digits, network: '%s'}
      grid: {optimizer: from-configuration, learning-rate: 1}
      """
          .formatted(NETWORK);

  @Test
  void readsHowWorkersTrain() throws InvalidStudy {
    StudySpec study = read(STUDY + "execution: {parameter-averaging: {workers: 4, every: 10}}");
    assertThat(study.averaging()).isEqualTo(new ParameterAveraging(4, 10));
    assertThat(read(ResolvedStudy.text(study))).isEqualTo(study);
    assertThat(read(STUDY + "execution: {parameter-averaging: {workers: 2}}").averaging())
        .isEqualTo(new ParameterAveraging(2, 5));
    assertThat(read(STUDY).averaging()).isEqualTo(ParameterAveraging.NONE);
  }

  @Test
  void isPartOfTheId() throws InvalidStudy {
    String alone = id(STUDY);
    String two = id(STUDY + "execution: {parameter-averaging: {workers: 2, every: 5}}");
    assertThat(id(STUDY + "execution: {}")).isEqualTo(alone);
    assertThat(two).isNotEqualTo(alone);
    assertThat(id(STUDY + "execution: {parameter-averaging: {workers: 3, every: 5}}"))
        .isNotEqualTo(two);
    assertThat(id(STUDY + "execution: {parameter-averaging: {every: 5.0, workers: 2}}"))
        .isEqualTo(two);
  }

  @Test
  void refusesNumbersAndKeysThatAreNone() {
    assertThat(mistakes(STUDY + "execution: {parameter-averaging: {workers: 0, evry: 2}, on: 1}"))
        .containsExactly(
            "unknown key 'on'; valid: parameter-averaging (study.yaml:4, execution.on)",
            "workers must be a whole number in [1, 10000], but was 0 (study.yaml:4,"
                + " execution.parameter-averaging.workers)",
            "unknown key 'evry'; did you mean 'every'? (study.yaml:4,"
                + " execution.parameter-averaging.evry)");
    assertThat(mistakes(STUDY + "execution: {parameter-averaging: {every: 2}}"))
        .containsExactly(
            "parameter-averaging must have the key workers (study.yaml:4,"
                + " execution.parameter-averaging)");
    assertThat(mistakes(STUDY + "execution: {parameter-averaging: 2}"))
        .containsExactly(
            "parameter-averaging must be a mapping with the keys workers and every, but was 2"
                + " (study.yaml:4, execution.parameter-averaging)");
  }

  @Test
  void refusesWhatDl4jCannotTrain() {
    String classifier =
        """
        study: a
        problem: {type: classifier, dataset: digits}
        grid: {optimizer: [sgd, adam], learning-rate: [1, 0.1]}
        execution: {parameter-averaging: {workers: 2}}
        """;
    assertThat(mistakes(classifier))
        .containsExactly(
            "parameter-averaging needs the problem dl4j, but was classifier (study.yaml:4,"
                + " execution.parameter-averaging)",
            "parameter-averaging trains with the updaters of the network's configuration: optimizer"
                + " must be from-configuration, but was sgd (study.yaml:4,"
                + " execution.parameter-averaging)",
            "parameter-averaging trains with the rates of the network's configuration as they stand:"
                + " learning-rate must be 1, but was 0.1 (study.yaml:4,"
                + " execution.parameter-averaging)");
  }

  @Test
  void refusesRulesThatLookAtTrialsWhileTheyTrain() {
    String law =
        "parameter-averaging must not be given together with prune or stop.plateau (study.yaml:4,"
            + " execution.parameter-averaging)";
    String averaged = STUDY + "execution: {parameter-averaging: {workers: 2}}\n";
    assertThat(mistakes(averaged + "stop: {plateau: {metric: test_loss, patience: 5}}"))
        .containsExactly(law);
    assertThat(mistakes(averaged + "prune: {median: {metric: test_loss, rungs: [5]}}"))
        .containsExactly(law);
  }

  private static String id(String text) throws InvalidStudy {
    return read(text).trials().get(0).id().text();
  }

  private static StudySpec read(String text) throws InvalidStudy {
    return new StudyReader(DataSets.with(Map.of())).read("study.yaml", text, List.of());
  }

  private static List<String> mistakes(String text) {
    InvalidStudy[] thrown = new InvalidStudy[1];
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(InvalidStudy.class, error -> thrown[0] = error);
    return thrown[0].mistakes().stream().map(Object::toString).toList();
  }
}
