package org.sweep.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep.linalg.UpdateKernels.AdamCoefficients;
import org.sweep.linalg.UpdateKernels.Moments;
import org.sweep.linalg.UpdateKernels.MomentumCoefficients;
import org.sweep.linalg.UpdateKernels.RmspropCoefficients;

/** Weights whose gradient stays zero do not slow an update down: no moment becomes subnormal. */
class SubnormalTest {
  private static final int LENGTH = 101;
  private static final int STEPS = 100_000;

  private static final MomentumCoefficients MOMENTUM = new MomentumCoefficients(0.9, 0.1);
  private static final RmspropCoefficients RMSPROP = new RmspropCoefficients(0.9, 0.1, 1e-8);
  private static final AdamCoefficients ADAM = new AdamCoefficients(0.9, 0.999, 0.1, 1, 1e-8);

  private final Backend backend = Backends.cpu();
  private final UpdateKernels kernels = backend.updates();

  /** The vectors of one update: gradient, moments, weights. */
  private record State(Vector g, Vector m, Vector v, Vector x, Vector w) {
    Moments moments() {
      return new Moments(m, v);
    }

    DoubleStream all() {
      return Stream.of(m, v, x).flatMapToDouble(vector -> Arrays.stream(vector.toArray()));
    }
  }

  static Stream<Arguments> updates() {
    return Stream.of(
        update("momentum", (k, s) -> k.momentum(MOMENTUM, s.g(), s.m(), s.w())),
        update("nesterov", (k, s) -> k.nesterov(MOMENTUM, s.g(), s.m(), s.w())),
        update("rmsprop", (k, s) -> k.rmsprop(RMSPROP, s.g(), s.v(), s.w())),
        update("rmsprop-tf1", (k, s) -> k.rmspropInsideRoot(RMSPROP, s.g(), s.v(), s.w())),
        update("adam", (k, s) -> k.adam(ADAM, s.g(), s.moments(), s.w())),
        update("amsgrad", (k, s) -> k.amsgrad(ADAM, s.g(), s.moments(), s.x(), s.w())));
  }

  private static Arguments update(String name, BiConsumer<UpdateKernels, State> update) {
    return Arguments.of(name, update);
  }

  private State state(double gradient) {
    Vector g = backend.zeros(LENGTH);
    Vector[] others =
        IntStream.range(0, 4).mapToObj(i -> backend.zerosLike(g)).toArray(Vector[]::new);
    backend.load(new Numbers("m").normal(LENGTH), others[0]);
    backend.load(new Numbers("v").positive(LENGTH), others[1]);
    backend.fill(gradient, g);
    return new State(g, others[0], others[1], others[2], others[3]);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("updates")
  void momentsWithoutGradientStayNormal(String name, BiConsumer<UpdateKernels, State> update) {
    State state = state(0);
    for (int step = 0; step < STEPS; step++) {
      update.accept(kernels, state);
    }
    assertThat(state.all()).allMatch(x -> x == 0 || Math.abs(x) >= Float.MIN_NORMAL);
    assertThat(state.w().toArray()).doesNotContain(Double.NaN);
  }

  /** A gradient of 1e-9 has squares of 1e-18, far above the grids on which moments lie. */
  @Test
  void smallGradientsCountInFull() {
    State state = state(1e-9);
    backend.fill(0, state.m());
    backend.fill(0, state.v());
    kernels.adam(ADAM, state.g(), state.moments(), state.w());
    float g = 1e-9f;
    float first = (float) (1 - 0.9) * g;
    float second = (float) (1 - 0.999) * g * g;
    assertThat(state.m().toArray()).containsOnly(first);
    assertThat(state.v().toArray()).containsOnly(second);
  }
}
