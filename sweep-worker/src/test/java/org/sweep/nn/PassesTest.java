package org.sweep.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.Matrix;
import org.sweep.linalg.Vector;
import org.sweep.random.RandomStream;
import org.sweep.random.Streams;

/**
 * Backward and tangent passes of the loss sum_ij c_ij y_ij + y_ij^2 / 2 in a network's outputs y,
 * against central differences of the loss in double precision, and of the gradient.
 */
class PassesTest {
  private static final MlpShape SHAPE = MlpShape.of(3, List.of(7L, 5L), 2);
  private static final int SAMPLES = 4;
  private static final double[] W = normal(SHAPE.parameters(), "w");
  private static final double[] V = normal(SHAPE.parameters(), "v");
  private static final double[] X = normal(3 * SAMPLES, "x");
  private static final double[] C = normal(2 * SAMPLES, "c");

  private final DenseBackend backend = Backends.cpu();
  private final Mlp network = new Mlp(SHAPE, SAMPLES + 2, backend);
  private final BackwardPass pass = network.backwardPass();

  /** A forward pass, and the loss's gradient by the outputs. */
  private void evaluate(double[] w, double[] x) {
    Matrix outputs = network.forward(backend.of(w), backend.of(x).asMatrix(3));
    backend.load(C, pass.outputDelta().asVector());
    backend.axpy(1, outputs.asVector(), pass.outputDelta().asVector());
  }

  private double[] gradient(double[] w, double[] x) {
    evaluate(w, x);
    Vector gradient = backend.zeros(w.length);
    pass.gradient(Gradient.into(gradient));
    return gradient.toArray();
  }

  @Test
  void gradientsAreSlopesOfTheLoss() {
    double[] gradient = gradient(W, X);
    Matrix byInputs = backend.zeros(X.length).asMatrix(3);
    pass.inputGradient(byInputs);

    assertClose(gradient, slopes(W, w -> loss(w, X)), 1e-6);
    assertClose(byInputs.asVector().toArray(), slopes(X, x -> loss(W, x)), 1e-6);
  }

  @Test
  void deltasAloneGiveTheSameInputGradient() {
    gradient(W, X);
    Vector expected = backend.zeros(X.length);
    pass.inputGradient(expected.asMatrix(3));
    evaluate(W, X);
    pass.deltas();
    Vector actual = backend.zeros(X.length);
    pass.inputGradient(actual.asMatrix(3));
    assertThat(actual.toArray()).containsExactly(expected.toArray());
  }

  @Test
  void addsToAGradient() {
    double[] gradient = gradient(W, X);
    Vector sum = backend.of(V);
    evaluate(W, X);
    pass.gradient(Gradient.addedTo(sum));
    double[] expected = new double[V.length];
    Arrays.setAll(expected, i -> V[i] + gradient[i]);
    assertClose(sum.toArray(), expected, 1e-6);
  }

  /** Scaling the deltas of a sample is scaling what the loss has put at the outputs. */
  @Test
  void factorsOfSamplesScaleTheOutputDeltas() {
    double[] factors = {0.5, -2, 0, 3};
    SampleFactors scale = new SampleFactors(SHAPE.widest(), SAMPLES + 2, backend);
    scale.load(factors);
    Vector actual = backend.zeros(W.length);
    evaluate(W, X);
    pass.gradient(scale, Gradient.into(actual));

    Vector expected = backend.zeros(W.length);
    evaluate(W, X);
    scale.multiply(pass.outputDelta(), 0, pass.outputDelta());
    pass.gradient(Gradient.into(expected));
    assertClose(actual.toArray(), expected.toArray(), 1e-6);
  }

  @Test
  void factorsOfSamplesAreZeroOnlyTogether() {
    SampleFactors factors = new SampleFactors(1, 3, backend);
    factors.load(new double[] {0, 1e-300, 0});
    assertThat(factors.areZero()).isFalse();
    factors.load(new double[] {0, -0.0});
    assertThat(factors.areZero()).isTrue();
  }

  @Test
  void tangentIsTheDerivativeOfTheGradient() {
    gradient(W, X);
    TangentPass tangent = new TangentPass(network);
    Matrix outputs = tangent.forward(backend.of(V));
    backend.copy(outputs.asVector(), tangent.outputDelta().asVector());
    Vector product = backend.zeros(W.length);
    tangent.gradient(pass, product);

    double step = 1e-3;
    double[] up = gradient(moved(W, step), X);
    double[] down = gradient(moved(W, -step), X);
    double[] expected = new double[W.length];
    Arrays.setAll(expected, i -> (up[i] - down[i]) / (2 * step));
    assertClose(product.toArray(), expected, 1e-3);
  }

  private static double[] moved(double[] w, double step) {
    double[] moved = new double[w.length];
    Arrays.setAll(moved, i -> w[i] + step * V[i]);
    return moved;
  }

  private interface Loss {
    double at(double[] variables);
  }

  private static double[] slopes(double[] at, Loss loss) {
    double step = 1e-6;
    double[] slopes = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      double[] up = at.clone();
      double[] down = at.clone();
      up[i] += step;
      down[i] -= step;
      slopes[i] = (loss.at(up) - loss.at(down)) / (2 * step);
    }
    return slopes;
  }

  private static double loss(double[] w, double[] x) {
    double loss = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      double[] signal = {x[sample], x[SAMPLES + sample], x[2 * SAMPLES + sample]};
      for (int layer = 0; layer < SHAPE.layers(); layer++) {
        signal = layer(w, layer, signal);
      }
      for (int i = 0; i < signal.length; i++) {
        loss += C[i * SAMPLES + sample] * signal[i] + signal[i] * signal[i] / 2;
      }
    }
    return loss;
  }

  private static double[] layer(double[] w, int layer, double[] inputs) {
    double[] outputs = new double[SHAPE.outputs(layer)];
    for (int j = 0; j < outputs.length; j++) {
      double sum = w[SHAPE.offset(layer) + SHAPE.weights(layer) + j];
      for (int i = 0; i < inputs.length; i++) {
        sum += inputs[i] * w[SHAPE.offset(layer) + j * inputs.length + i];
      }
      outputs[j] = layer < SHAPE.layers() - 1 ? Math.max(0, sum) : sum;
    }
    return outputs;
  }

  private static void assertClose(double[] actual, double[] expected, double tolerance) {
    double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).as("number %d", i).isCloseTo(expected[i], within(tolerance * largest));
    }
  }

  private static double[] normal(int count, String name) {
    RandomStream stream = new Streams(4).stream(name, 0);
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) stream.nextNormal();
    }
    return values;
  }
}
