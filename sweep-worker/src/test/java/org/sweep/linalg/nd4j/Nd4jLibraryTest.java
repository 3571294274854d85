package org.sweep.linalg.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep.linalg.Matrix;

class Nd4jLibraryTest {
  @Test
  void multipliesWithTheOneOpenBlasOfTheClassPath() throws IOException {
    INDArray left = Nd4j.ones(DataType.FLOAT, 2, 3);
    INDArray right = Nd4j.createFromArray(new float[][] {{1, 2}, {3, 4}, {5, 6}});
    assertThat(left.mmul(right).toFloatMatrix()).isEqualTo(new float[][] {{9, 12}, {9, 12}});
    assertThat(foldersOfLoaded("libopenblas"))
        .singleElement()
        .asString()
        .contains("openblas-0.3.31-1.5.13");
    assertThat(foldersOfLoaded("libjnijavacpp"))
        .singleElement()
        .asString()
        .contains("javacpp-1.5.13");
  }

  @Test
  void holdsWhatAConvolutionOfDl4jAsksFor() {
    MultiLayerConfiguration configuration =
        new NeuralNetConfiguration.Builder()
            .list()
            .layer(new ConvolutionLayer.Builder(3, 3).nOut(2).build())
            .layer(new OutputLayer.Builder().nOut(2).build())
            .setInputType(InputType.convolutional(5, 5, 1))
            .build();
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init();
    assertThat(network.output(Nd4j.ones(DataType.FLOAT, 4, 1, 5, 5)).shape()).containsExactly(4, 2);
  }

  @Test
  void hasNoMoreRowsThanAMatrix() throws Nd4jUnavailable {
    try (Nd4jBackend backend = Nd4jBackend.on(List.of())) {
      Matrix matrix = backend.zeros(4).asMatrix(2);

      assertThatThrownBy(() -> matrix.firstRows(3))
          .hasMessage("count must be in [1, 2] of a matrix as stored, but was 3");
    }
  }

  /** Folders of the native libraries of this process whose file name begins so. */
  private static Set<Path> foldersOfLoaded(String name) throws IOException {
    return Files.readAllLines(Path.of("/proc/self/maps")).stream()
        .filter(line -> line.contains("/" + name))
        .map(line -> Path.of(line.substring(line.indexOf('/'))).getParent())
        .collect(Collectors.toSet());
  }
}
