package org.sweep.optim.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sweep.game.Game;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;
import org.sweep.memory.Counter;
import org.sweep.memory.Memory;
import org.sweep.optim.transform.Transform;

/** A method that plays a game from a starting point, step by step, as the training loop does. */
final class Run {
  private final Backend backend;
  private final MethodState state;
  private final Vector point;
  private final double[] losses;

  Run(Method method, Setup setup, double... start) {
    backend = setup.backend();
    state = method.start(setup);
    point = backend.of(start);
    losses = new double[setup.game().players().size()];
  }

  /** In double precision. */
  static Run of(Method method, Game game, double eta, double... start) {
    return new Run(method, setup(game, Optimizers.sgd(eta), eta), start);
  }

  /** In double precision. */
  static Setup setup(Game game, Transform transform, double eta) {
    return new Setup(game, transform, eta, Backends.doubles());
  }

  MethodState state() {
    return state;
  }

  Vector point() {
    return point;
  }

  /** The losses of the last evaluation. */
  double[] losses() {
    return losses.clone();
  }

  double[] output() {
    return state.output(point).toArray();
  }

  Run evaluate() {
    state.evaluate(point, losses);
    return this;
  }

  Run step() {
    evaluate();
    state.advance(point);
    return this;
  }

  Run steps(int count) {
    for (int i = 0; i < count; i++) {
      step();
    }
    return this;
  }

  /** The answers w_0, ..., w_count. */
  double[][] path(int count) {
    double[][] path = new double[count + 1][];
    path[0] = output();
    for (int i = 1; i <= count; i++) {
      path[i] = step().output();
    }
    return path;
  }

  /** Everything that a checkpoint holds. */
  Checkpoint checkpoint() {
    Memory memory = state.memory();
    List<double[]> vectors = new ArrayList<>();
    memory.vectors().forEach(vector -> vectors.add(vector.toArray()));
    List<Long> counts = memory.counters().stream().map(Counter::value).toList();
    return new Checkpoint(point.toArray(), vectors, counts);
  }

  /** Continues from a checkpoint of another run of the same method. */
  Run restore(Checkpoint checkpoint) {
    backend.load(checkpoint.point, point);
    Memory memory = state.memory();
    for (int i = 0; i < checkpoint.vectors.size(); i++) {
      backend.load(checkpoint.vectors.get(i), memory.vectors().get(i));
    }
    for (int i = 0; i < checkpoint.counts.size(); i++) {
      memory.counters().get(i).restore(checkpoint.counts.get(i));
    }
    return this;
  }

  /** Numbers to be compared bit for bit, NaN included. */
  static long[] bits(double... numbers) {
    return Arrays.stream(numbers).mapToLong(Double::doubleToLongBits).toArray();
  }

  /** A point, and a method's memory in the order that it gives it. */
  @SuppressWarnings("ArrayRecordComponent") // Checkpoints are never compared.
  record Checkpoint(double[] point, List<double[]> vectors, List<Long> counts) {
    /** All of it, to be compared bit for bit. */
    List<Long> bits() {
      List<Long> bits = new ArrayList<>(counts);
      for (long number : Run.bits(point)) {
        bits.add(number);
      }
      for (double[] vector : vectors) {
        for (long number : Run.bits(vector)) {
          bits.add(number);
        }
      }
      return bits;
    }
  }

  /** Whether all are finite numbers. */
  static boolean isFinite(double... numbers) {
    return Arrays.stream(numbers).allMatch(Double::isFinite);
  }
}
