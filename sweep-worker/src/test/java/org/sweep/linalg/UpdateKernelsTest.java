package org.sweep.linalg;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sweep.linalg.UpdateKernels.AdamCoefficients;
import org.sweep.linalg.UpdateKernels.Moments;
import org.sweep.linalg.UpdateKernels.MomentumCoefficients;
import org.sweep.linalg.UpdateKernels.RmspropCoefficients;

/** Each fused update against the plain double loop of its Javadoc. */
class UpdateKernelsTest {
  private static final int LENGTH = 101;
  private static final double TOLERANCE = 1e-6;

  private final Backend backend = Backends.cpu();
  private final UpdateKernels kernels = backend.updates();
  private final double[] g = new Numbers("g").normal(LENGTH);
  private final double[] s = new Numbers("s").positive(LENGTH);
  private final double[] m = new Numbers("m").normal(LENGTH);
  private final double[] w = new Numbers("w").normal(LENGTH);
  private final Vector vg = Numbers.vector(backend, g);
  private final Vector vs = Numbers.vector(backend, s);
  private final Vector vm = Numbers.vector(backend, m);
  private final Vector vw = Numbers.vector(backend, w);

  @Test
  void momentum() {
    kernels.momentum(new MomentumCoefficients(0.9, 0.1), vg, vm, vw);
    forEach(i -> m[i] = 0.9 * m[i] + g[i]);
    forEach(i -> w[i] -= 0.1 * m[i]);
    assertState(vm, m);
  }

  @Test
  void nesterov() {
    kernels.nesterov(new MomentumCoefficients(0.9, 0.1), vg, vm, vw);
    forEach(i -> m[i] = 0.9 * m[i] + g[i]);
    forEach(i -> w[i] -= 0.1 * (g[i] + 0.9 * m[i]));
    assertState(vm, m);
  }

  @Test
  void adagrad() {
    kernels.adagrad(0.1, vg, vs, vw);
    forEach(i -> s[i] += g[i] * g[i]);
    forEach(i -> w[i] -= 0.1 * g[i] / Math.sqrt(s[i]));
    assertState(vs, s);
  }

  @Test
  void rmspropWithItsGuardOutsideTheRoot() {
    kernels.rmsprop(new RmspropCoefficients(0.9, 0.1, 0.5), vg, vs, vw);
    forEach(i -> s[i] = 0.9 * s[i] + 0.1 * g[i] * g[i]);
    forEach(i -> w[i] -= 0.1 * g[i] / (0.5 + Math.sqrt(s[i])));
    assertState(vs, s);
  }

  @Test
  void rmspropWithItsGuardInsideTheRoot() {
    kernels.rmspropInsideRoot(new RmspropCoefficients(0.9, 0.1, 0.5), vg, vs, vw);
    forEach(i -> s[i] = 0.9 * s[i] + 0.1 * g[i] * g[i]);
    forEach(i -> w[i] -= 0.1 * g[i] / Math.sqrt(s[i] + 0.5));
    assertState(vs, s);
  }

  @Test
  void adam() {
    kernels.adam(new AdamCoefficients(0.9, 0.99, 0.2, 3, 0.5), vg, new Moments(vm, vs), vw);
    moments();
    forEach(i -> w[i] -= 0.2 * m[i] / (Math.sqrt(s[i] * 3) + 0.5));
    Numbers.assertClose(vm, m, TOLERANCE);
    assertState(vs, s);
  }

  @Test
  void amsgrad() {
    double[] x = new Numbers("largest").positive(LENGTH);
    Vector vx = Numbers.vector(backend, x);
    AdamCoefficients coefficients = new AdamCoefficients(0.9, 0.99, 0.2, 0.9, 0.5);
    kernels.amsgrad(coefficients, vg, new Moments(vm, vs), vx, vw);
    moments();
    forEach(i -> x[i] = Math.max(x[i], s[i] * 0.9));
    forEach(i -> w[i] -= 0.2 * m[i] / (Math.sqrt(x[i]) + 0.5));
    Numbers.assertClose(vm, m, TOLERANCE);
    Numbers.assertClose(vx, x, TOLERANCE);
    assertState(vs, s);
  }

  private void moments() {
    forEach(i -> m[i] = 0.9 * m[i] + 0.1 * g[i]);
    forEach(i -> s[i] = 0.99 * s[i] + 0.01 * g[i] * g[i]);
  }

  private void assertState(Vector actual, double[] expected) {
    Numbers.assertClose(actual, expected, TOLERANCE);
    Numbers.assertClose(vw, w, TOLERANCE);
    Numbers.assertClose(vg, g, 0);
  }

  private static void forEach(IntConsumer body) {
    IntStream.range(0, LENGTH).forEach(body);
  }
}
