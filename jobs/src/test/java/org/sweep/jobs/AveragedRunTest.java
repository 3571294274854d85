package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** A convolutional network that two workers train, from the command line. */
@ExtendWith(LocalMaster.class)
class AveragedRunTest {
  private static final String STUDY =
      """
      study: averaged
      problem: {type: dl4j, dataset: digits, network: small.json, epochs: 2}
      grid: {optimizer: from-configuration, learning-rate: 1}
      seeds: 2
      record: {network: true}
      execution: {parameter-averaging: {workers: 2, every: 3}}
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void trainsEvaluatesAndVerifies() throws Exception {
    Files.writeString(folder.resolve("small.json"), network());
    String study = Files.writeString(folder.resolve("study.yaml"), STUDY).toString();
    String results = folder.resolve("results").toString();

    assertThat(sweep("run", study, "--out", results)).as(err.toString()).isZero();
    assertThat(sweep("run", study, "--out", results)).as(err.toString()).isZero();
    assertThat(sweep("evaluate", results)).as(err.toString()).isZero();
    assertThat(sweep("verify", results, "--sample", "100%")).as(out + "" + err).isZero();

    assertThat(out.toString())
        .contains("2 ended (2 completed), 0 to run")
        .contains("2 stored networks were scored")
        .contains("Each equals the test accuracy that its trial recorded.")
        .contains("all rows are the same");
    try (Duck duck = new Duck(folder.resolve("results"))) {
      assertThat(
              duck.rows(
                  "SELECT count(*), bool_and(outcome = 'completed'), bool_and(steps = 46),"
                      + " bool_and(final_training_loss < 1) FROM trials"))
          .containsExactly(List.of(2L, true, true, true));
      assertThat(duck.rows("SELECT DISTINCT step FROM steps ORDER BY step"))
          .hasToString("[[0], [6], [12], [18], [23], [29], [35], [41], [46]]");
    }
  }

  static String network() {
    return new NeuralNetConfiguration.Builder()
        .updater(new Adam(0.01))
        .activation(Activation.RELU)
        .list()
        .layer(new ConvolutionLayer.Builder(3, 3).nOut(8).build())
        .layer(
            new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(10)
                .activation(Activation.SOFTMAX)
                .build())
        .setInputType(InputType.convolutionalFlat(8, 8, 1))
        .build()
        .toJson();
  }

  private int sweep(String... arguments) {
    return Verbs.run(out, err, arguments);
  }
}
