package org.sweep.problem.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.CenterLossOutputLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.sweep.catalog.Methods;
import org.sweep.data.DataSets;
import org.sweep.game.GameOutline;
import org.sweep.optim.transform.Transforms;
import org.sweep.problem.InvalidProblem;
import org.sweep.problem.ProblemOutline;
import org.sweep.problem.ProblemType;
import org.sweep.spec.Declaration;
import org.sweep.spec.Selection;
import org.sweep.spec.Values;

class Dl4jTypeTest {
  private static final String DENSE = Networks.dense(Networks.builder(Networks.plain())).toJson();

  @Test
  void outlinesTheGameWithoutTraining() throws InvalidProblem {
    ProblemOutline outline = outline(Networks.values(DENSE));

    assertThat(outline.metrics())
        .extracting(metric -> metric.name())
        .containsExactly("training_loss", "test_loss", "test_accuracy");
    assertThat(outline.steps()).isEqualTo(2 * 45);
    assertThat(outline.game().players()).hasSize(1);
    assertThat(outline.game().players().get(0).length()).isEqualTo(64 * 12 + 12 + 12 * 10 + 10);
    assertThat(outline.game().memory().shared()).isEqualTo(1797 * 65 * 4);
    assertThat(outline.provenance())
        .containsKey("digits.csv.gz")
        .hasEntrySatisfying("network", sum -> assertThat(sum).matches("sha256:[0-9a-f]{64}"));
  }

  /** Six operations for each of 910 parameters; a convolution's count at each of its 36 places. */
  @Test
  void estimatesTheOperationsOfAnUpdate() throws InvalidProblem {
    String convolutional = Networks.convolutional(Networks.builder(Networks.plain())).toJson();

    assertThat(outline(Networks.values(DENSE)).cost()).isEqualTo(6.0 * 910 * 32);
    assertThat(outline(Networks.values(convolutional)).cost())
        .isEqualTo(6.0 * (30 * 36 + 280) * 32);
  }

  @Test
  void isDrivenByEveryTransformButByNoMethodOfJacobianProducts() throws InvalidProblem {
    GameOutline game = outline(Networks.values(DENSE)).game();

    assertThat(Transforms.all()).allSatisfy(type -> assertThat(type.refusal(game)).isEmpty());
    assertThat(Methods.named("consensus").refusal(game, Values.NONE))
        .contains(
            "consensus needs a differentiable game, but this one has no products of second"
                + " derivatives");
  }

  @Test
  void onlyAGameWithAnUpdaterHasTheTransformFromConfiguration() {
    GameOutline other = new GameOutline(List.of(), false);

    assertThat(Transforms.named("from-configuration").refusal(other))
        .contains(
            "from-configuration needs a problem with an updater of its own (dl4j), but this"
                + " problem has none");
    assertThat(Transforms.named("adam").refusal(other)).isEqualTo(Optional.empty());
  }

  @Test
  void refusesWhatIsNoConfiguration() {
    assertRefused("{\"layers\":[]}", "must be the JSON of a MultiLayerConfiguration, with the key");
    assertRefused(
        "{\"confs\":[{\"layer\":{\"@class\":\"org.example.None\"}}]}",
        "must be a configuration that DL4J reads, but is not: ");
  }

  @Test
  void refusesNetworksThatDoNotFitTheData() {
    String wide = DENSE.replaceAll("\"nin\" : 64", "\"nin\" : 65");
    String classes = DENSE.replaceAll("\"nout\" : 10", "\"nout\" : 9");

    assertRefused(wide, "must take samples of shape [64], but does not: ");
    assertRefused(
        classes,
        "must have an output for each of the 10 classes of the data, but its output for one sample"
            + " is of shape [1, 9]");
  }

  @Test
  void refusesBatchesAndShapesThatDoNotFitTheData() {
    assertRefused(
        Networks.values(DENSE, Map.of("batch-size", 1438L)),
        "batch-size",
        "must be at most the 1437 training samples, but was 1438");
    assertRefused(
        Networks.values(DENSE, Map.of("input-shape", List.of(1L, 7L, 8L))),
        "input-shape",
        "must have as many numbers as a sample has features, 64, but [1, 7, 8] has 56");
  }

  @Test
  void refusesLayersThatNoOptimizerMayMove() {
    MultiLayerConfiguration normalized =
        Networks.builder(Networks.plain())
            .list()
            .layer(new DenseLayer.Builder().nIn(64).nOut(5).build())
            .layer(new BatchNormalization.Builder().nIn(5).nOut(5).build())
            .layer(Networks.softmax(5))
            .build();
    MultiLayerConfiguration frozen =
        Networks.builder(Networks.plain())
            .list()
            .layer(new FrozenLayer(new DenseLayer.Builder().nIn(64).nOut(5).build()))
            .layer(Networks.softmax(5))
            .build();

    assertRefused(
        normalized.toJson(),
        "must have no running statistics among its parameters, which no optimizer may move, but"
            + " layer 1 (BatchNormalization) has some");
    assertRefused(
        frozen.toJson(),
        "must have plain layers, but layer 0 (FrozenLayer) has parameters of its own making");
  }

  @Test
  void refusesOutputsWithoutAPlainLoss() {
    MultiLayerConfiguration headless =
        Networks.builder(Networks.plain())
            .list()
            .layer(new DenseLayer.Builder().nIn(64).nOut(10).build())
            .build();
    MultiLayerConfiguration centers =
        Networks.builder(Networks.plain())
            .list()
            .layer(
                new CenterLossOutputLayer.Builder()
                    .nIn(64)
                    .nOut(10)
                    .activation(Activation.SOFTMAX)
                    .build())
            .build();

    assertRefused(
        headless.toJson(),
        "must end in an OutputLayer or a LossLayer, but ends in layer 0 (DenseLayer)");
    assertRefused(
        centers.toJson(),
        "must end in an OutputLayer or a LossLayer, but ends in layer 0 (CenterLossOutputLayer)");
  }

  @Test
  void refusesGraphsOfSeveralInputsOrOutputs() {
    ComputationGraphConfiguration two =
        Networks.builder(Networks.plain())
            .graphBuilder()
            .addInputs("pixels")
            .addLayer("a", Networks.softmax(64), "pixels")
            .addLayer("b", Networks.softmax(64), "pixels")
            .setOutputs("a", "b")
            .build();

    assertRefused(two.toJson(), "must have exactly 1 output, but has 2");
  }

  @Test
  void refusesOtherWaysToTrain() {
    String batch = DENSE.replaceFirst("\"miniBatch\" : true", "\"miniBatch\" : false");

    assertRefused(
        DENSE.replace("\"" + BackpropType.Standard + "\"", "\"TruncatedBPTT\""),
        "must have backpropType Standard, but has TruncatedBPTT");
    assertRefused(
        DENSE.replaceAll("\"dataType\" : \"FLOAT\"", "\"dataType\" : \"DOUBLE\""),
        "must have dataType FLOAT, but has DOUBLE");
    assertRefused(batch, "must have miniBatch and minimize true, but layer 0 (DenseLayer) has not");
  }

  /** As in a distribution without the jar: Sweep's classes and nothing of DL4J and ND4J. */
  @Test
  void saysWhichJarIsMissing() throws Exception {
    URL classes = Dl4jType.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader without = new WithoutNd4j(classes)) {
      ProblemType type =
          (ProblemType)
              without.loadClass(Dl4jType.class.getName()).getDeclaredConstructor().newInstance();

      assertThat(type.declaration().name()).isEqualTo("dl4j");
      assertThatThrownBy(() -> type.outline(Networks.values(DENSE), Networks.DATA))
          .isInstanceOf(InvalidProblem.class)
          .hasMessageStartingWith(
              "problem dl4j needs ND4J, but sweep-nd4j.jar is not on the class path: ");
    }
  }

  /** Loads what touches ND4J itself, and nothing of DL4J and ND4J. */
  private static final class WithoutNd4j extends URLClassLoader {
    private static final List<String> MISSING = List.of("org.deeplearning4j.", "org.nd4j.");
    private static final List<String> OWN =
        List.of("org.sweep.problem.dl4j.", "org.sweep.linalg.nd4j.");

    WithoutNd4j(URL classes) {
      super(new URL[] {classes}, Dl4jTypeTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (MISSING.stream().anyMatch(name::startsWith)) {
        throw new ClassNotFoundException(name);
      }
      if (OWN.stream().noneMatch(name::startsWith)) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }

    @Override
    public URL getResource(String name) {
      boolean isMissing = MISSING.stream().anyMatch(name.replace('/', '.')::startsWith);
      return isMissing ? null : super.getResource(name);
    }
  }

  @Test
  void namesDataThatAreNotThere() {
    Declaration idx =
        DataSets.declarations().stream()
            .filter(each -> each.name().equals("idx"))
            .findFirst()
            .orElseThrow();
    Selection absent = Selection.of(idx, Map.of("path", "/none"));

    assertRefused(
        Networks.values(DENSE, Map.of("dataset", absent)), "dataset", "data set idx is not there");
  }

  private static ProblemOutline outline(Values values) throws InvalidProblem {
    return new Dl4jType().outline(values, DataSets.with(Map.of()));
  }

  private static void assertRefused(String json, String law) {
    assertRefused(Networks.values(json), "network", law);
  }

  private static void assertRefused(Values values, String parameter, String law) {
    assertThatThrownBy(() -> outline(values))
        .isInstanceOf(InvalidProblem.class)
        .hasMessageStartingWith(law)
        .extracting(thrown -> ((InvalidProblem) thrown).parameter())
        .isEqualTo(parameter);
  }
}
