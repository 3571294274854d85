package org.sweep.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.SharedSpark;
import org.sweep.catalog.Problems;
import org.sweep.data.DataSets;
import org.sweep.data.LabelledData;
import org.sweep.data.Samples;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.nn.Initializer;
import org.sweep.nn.Mlp;
import org.sweep.nn.MlpShape;
import org.sweep.output.ArtifactFolder;
import org.sweep.output.Storage;
import org.sweep.problem.MlpArrays;
import org.sweep.random.Streams;
import org.sweep.spec.Selection;

/** A perceptron with random weights takes digits for each other in every way. */
class ScoreNetworksTest {
  private static final Selection DIGITS =
      Selection.plain(
          DataSets.declarations().stream()
              .filter(declaration -> declaration.name().equals("digits"))
              .findFirst()
              .orElseThrow());
  private static final Selection CLASSIFIER =
      Selection.of(Problems.named("classifier").declaration(), Map.of("dataset", DIGITS));
  private static final DenseBackend BACKEND = Backends.cpu();

  @TempDir private Path root;
  private final LabelledData digits = load();
  private final MlpShape shape = MlpShape.of(digits.width(), List.of(30L, 20L), digits.classes());
  private final Vector parameters =
      BACKEND.of(Initializer.named("glorot-uniform").parameters(shape, new Streams(3), "any"));

  private static LabelledData load() {
    try {
      return DataSets.with(Map.of()).load(DIGITS);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void countsWhatSweepsOwnPassCounts() throws IOException {
    Score score =
        score(stored(artifacts -> MlpArrays.CLASSIFIER.write(shape, parameters, artifacts)));

    long[][] expected = confusion();
    assertThat(score.samples()).isEqualTo(digits.test().size());
    assertThat(score.confusion())
        .isEqualTo(
            Stream.of(expected)
                .map(row -> IntStream.range(0, 10).mapToObj(i -> (int) row[i]).toList())
                .toList());
    long correct = IntStream.range(0, 10).mapToLong(label -> expected[label][label]).sum();
    assertThat(score.accuracy()).isEqualTo((double) correct / digits.test().size());
    assertThat(score.f1()).isCloseTo(macroF1(expected), within(1e-12));
  }

  @Test
  void scoresNetworksAsDl4jStoresThemLayeredOrAsAGraph() throws IOException {
    ArtifactFolder arrays =
        stored(artifacts -> MlpArrays.CLASSIFIER.write(shape, parameters, artifacts));
    Score expected = score(arrays);
    var network = MlpAsDl4j.network(MlpArrays.CLASSIFIER.read(arrays));
    for (Model model : List.of(network, network.toComputationGraph())) {
      byte[] zip = zip(model);
      Path folder = Files.createTempDirectory(root, "zip");
      Files.write(folder.resolve("network.zip"), zip);

      assertThat(score(new ArtifactFolder(Storage.with(Map.of()), folder.toString())))
          .isEqualTo(expected);
    }
  }

  @Test
  void findsNoNetworkWhereNoneWasStored() throws IOException {
    ArtifactFolder folder = stored(artifacts -> {});
    assertThat(test().score(folder, "trial")).isEmpty();
  }

  @Test
  void refusesFilesThatDoNotFitTogether() throws IOException {
    ArtifactFolder folder =
        stored(artifacts -> MlpArrays.CLASSIFIER.write(shape, parameters, artifacts));
    Files.delete(Path.of(folder.path()).resolve("classifier_biases_1.npy"));
    assertThatThrownBy(() -> test().score(folder, "trial"))
        .isInstanceOf(IOException.class)
        .hasMessage(folder.path() + " must have classifier_biases_1.npy");

    Path other = Files.createTempDirectory(root, "zip");
    Files.write(other.resolve("network.zip"), new byte[] {1, 2, 3});
    ArtifactFolder damaged = new ArtifactFolder(Storage.with(Map.of()), other.toString());
    assertThatThrownBy(() -> test().score(damaged, "trial"))
        .isInstanceOf(IOException.class)
        .hasMessage(other + "/network.zip must hold configuration.json, but does not");
  }

  private static ScoreNetworks test() throws IOException {
    JavaSparkContext spark =
        JavaSparkContext.fromSparkContext(SharedSpark.session().sparkContext());
    return new ScoreNetworks(spark, CLASSIFIER, Map.of());
  }

  private static Score score(ArtifactFolder folder) throws IOException {
    return test().score(folder, "trial").orElseThrow();
  }

  private ArtifactFolder stored(FabricatedResults.Leaving network) throws IOException {
    Path place = Files.createTempDirectory(root, "results");
    FabricatedResults results = FabricatedResults.classifier(place);
    results.leaving(network);
    results.completed(FabricatedResults.point("sgd", 0.1), 1, 1.0, 1.0, 0.5);
    List<String> folders = results.storage().folderNames(results.layout().artifacts());
    String path =
        results.layout().artifacts() + "/" + (folders.isEmpty() ? "none" : folders.get(0));
    return new ArtifactFolder(results.storage(), path);
  }

  private static byte[] zip(Model model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelSerializer.writeModel(model, out, false);
    return out.toByteArray();
  }

  private long[][] confusion() {
    Samples test = digits.test();
    Mlp network = new Mlp(shape, test.size(), BACKEND);
    Matrix inputs = BACKEND.of(test.features()).asMatrix(test.size()).transposed();
    Matrix logits = network.forward(parameters, inputs);
    float[] outputs = logits.asVector().toFloats();
    long[][] confusion = new long[10][10];
    for (int sample = 0; sample < test.size(); sample++) {
      int best = 0;
      for (int label = 1; label < 10; label++) {
        float value = outputs[label * test.size() + sample];
        best = value > outputs[best * test.size() + sample] ? label : best;
      }
      confusion[test.labels()[sample]][best]++;
    }
    return confusion;
  }

  /** Mean over the classes of 2 TP / (2 TP + FP + FN). */
  private static double macroF1(long[][] confusion) {
    double sum = 0;
    for (int label = 0; label < 10; label++) {
      long actual = 0;
      long predicted = 0;
      for (int other = 0; other < 10; other++) {
        actual += confusion[label][other];
        predicted += confusion[other][label];
      }
      sum += 2.0 * confusion[label][label] / (actual + predicted);
    }
    return sum / 10;
  }
}
