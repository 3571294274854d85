package org.sweep.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep.random.Streams;

class InitializerTest {
  private static final MlpShape SHAPE = MlpShape.of(400, List.of(300L), 10);

  /** Standard deviations: 0.8796/sqrt(400) of a normal cut at two, sqrt(2/700), sqrt(2/400). */
  @ParameterizedTest
  @CsvSource({"truncated-normal, 0.04398", "glorot-uniform, 0.05345", "he-normal, 0.07071"})
  void drawsWeightsOfTheDocumentedSize(String word, double deviation) {
    float[] parameters = Initializer.named(word).parameters(SHAPE, new Streams(1), "network");
    double square = 0;
    for (int i = 0; i < SHAPE.weights(0); i++) {
      square += (double) parameters[i] * parameters[i];
    }
    assertThat(Math.sqrt(square / SHAPE.weights(0))).isCloseTo(deviation, within(0.0003));
  }

  /** Three layers: more outputs than inputs, as many, and fewer. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void makesOrthonormalRowsOrColumns(int layer) {
    MlpShape shape = new MlpShape(List.of(30, 50, 50, 7));
    float[] parameters = Initializer.named("orthogonal").parameters(shape, new Streams(1), "net");
    int shorter = Math.min(shape.inputs(layer), shape.outputs(layer));
    for (int i = 0; i < shorter; i++) {
      for (int k = 0; k < shorter; k++) {
        double product = product(shape, parameters, layer, i, k);
        assertThat(product).isCloseTo(i == k ? 1 : 0, within(1e-6));
      }
    }
  }

  /** Of two rows, or of two columns where there are fewer of them. */
  private static double product(MlpShape shape, float[] parameters, int layer, int i, int k) {
    int inputs = shape.inputs(layer);
    boolean ofRows = shape.outputs(layer) <= inputs;
    double sum = 0;
    for (int j = 0; j < Math.max(inputs, shape.outputs(layer)); j++) {
      int first = shape.offset(layer) + (ofRows ? i * inputs + j : j * inputs + i);
      int second = shape.offset(layer) + (ofRows ? k * inputs + j : j * inputs + k);
      sum += (double) parameters[first] * parameters[second];
    }
    return sum;
  }

  @Test
  void beginsWithZeroBiases() {
    float[] parameters = Initializer.TRUNCATED_NORMAL.parameters(SHAPE, new Streams(1), "network");
    for (int layer = 0; layer < SHAPE.layers(); layer++) {
      for (int i = 0; i < SHAPE.outputs(layer); i++) {
        assertThat(parameters[SHAPE.offset(layer) + SHAPE.weights(layer) + i]).isZero();
      }
    }
  }

  @Test
  void differsBySeedAndNetworkAlone() {
    float[] parameters = Initializer.HE_NORMAL.parameters(SHAPE, new Streams(1), "network");
    assertThat(Initializer.HE_NORMAL.parameters(SHAPE, new Streams(1), "network"))
        .isEqualTo(parameters);
    assertThat(Initializer.HE_NORMAL.parameters(SHAPE, new Streams(2), "network"))
        .isNotEqualTo(parameters);
    assertThat(Initializer.HE_NORMAL.parameters(SHAPE, new Streams(1), "other"))
        .isNotEqualTo(parameters);
  }

  @Test
  void refusesUnknownNames() {
    assertThatThrownBy(() -> Initializer.named("zeros"))
        .hasMessage("there is no initializer zeros");
  }
}
