package org.sweep.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;

class MlpTest {
  private static final int SAMPLES = 4;
  private static final MlpShape SHAPE = MlpShape.of(3, List.of(6L, 5L), 4);
  private static final int[] LABELS = {3, 0, 2, 1};

  private final DenseBackend backend = Backends.cpu();
  private final Mlp network = new Mlp(SHAPE, SAMPLES + 3, backend);
  private final Matrix inputs =
      backend.of(normal(SAMPLES * 3, "inputs")).asMatrix(SAMPLES).transposed();

  @Test
  void layersTileTheParameters() {
    assertThat(SHAPE.parameters()).isEqualTo(3 * 6 + 6 + 6 * 5 + 5 + 5 * 4 + 4);
    assertThat(SHAPE.offset(1)).isEqualTo(3 * 6 + 6);
    assertThat(SHAPE.offset(2)).isEqualTo(3 * 6 + 6 + 6 * 5 + 5);
  }

  @Test
  void refusesEmptyLayers() {
    assertThatThrownBy(() -> new MlpShape(List.of(3, 0, 2)))
        .hasMessage("a network must have two or more sizes >= 1, but they were [3, 0, 2]");
  }

  /** The loss in double precision, against the gradient by central differences of it. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void backwardIsTheGradientOfTheLoss(long seed) {
    float[] w = parameters(seed);
    Vector gradient = backend.zeros(w.length);
    gradient(backend.of(w), gradient);

    float[] analytic = gradient.toFloats();
    double[] point = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      point[i] = w[i];
    }
    for (int i = 0; i < w.length; i++) {
      assertThat((double) analytic[i])
          .as("parameter %d", i)
          .isCloseTo(slope(point, i), within(1e-6));
    }
  }

  private static double slope(double[] point, int i) {
    double step = 1e-6;
    double[] up = point.clone();
    double[] down = point.clone();
    up[i] += step;
    down[i] -= step;
    return (loss(up) - loss(down)) / (2 * step);
  }

  @Test
  void forwardAgreesWithADoubleLoop() {
    float[] w = parameters(1);
    Matrix logits = network.forward(backend.of(w), inputs);
    Matrix delta = network.outputDelta(SAMPLES);
    double[] point = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      point[i] = w[i];
    }
    assertThat(backend.dense().softmaxCrossEntropy(logits, LABELS, delta))
        .isCloseTo(loss(point), within(1e-6));
  }

  private double gradient(Vector point, Vector gradient) {
    Matrix logits = network.forward(point, inputs);
    double loss = backend.dense().softmaxCrossEntropy(logits, LABELS, network.outputDelta(SAMPLES));
    network.backward(point, inputs, gradient);
    return loss;
  }

  private static double loss(double[] w) {
    float[] x = normal(SAMPLES * 3, "inputs");
    double loss = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      double[] signal = {x[sample * 3], x[sample * 3 + 1], x[sample * 3 + 2]};
      for (int layer = 0; layer < SHAPE.layers(); layer++) {
        signal = layer(w, layer, signal);
      }
      double sum = 0;
      for (double logit : signal) {
        sum += Math.exp(logit);
      }
      loss += Math.log(sum) - signal[LABELS[sample]];
    }
    return loss / SAMPLES;
  }

  private static double[] layer(double[] w, int layer, double[] inputs) {
    int outputs = SHAPE.outputs(layer);
    double[] result = new double[outputs];
    for (int j = 0; j < outputs; j++) {
      double sum = w[SHAPE.offset(layer) + SHAPE.weights(layer) + j];
      for (int i = 0; i < inputs.length; i++) {
        sum += inputs[i] * w[SHAPE.offset(layer) + j * inputs.length + i];
      }
      result[j] = layer < SHAPE.layers() - 1 ? Math.max(0, sum) : sum;
    }
    return result;
  }

  /** Weights as initialized and biases that are not zero, so that every term counts. */
  private static float[] parameters(long seed) {
    float[] w = Initializer.HE_NORMAL.parameters(SHAPE, new Streams(seed), "network");
    RandomStream stream = new Streams(seed).stream("biases", 0);
    for (int i = 0; i < w.length; i++) {
      w[i] += (float) (0.1 * stream.nextNormal());
    }
    return w;
  }

  private static float[] normal(int count, String name) {
    RandomStream stream = new Streams(1).stream(name, 0);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) stream.nextNormal();
    }
    return values;
  }
}
