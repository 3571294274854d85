package org.sweep.analysis.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/** Curves as trials leave them, each with the class that a person gives it. */
final class LabelledCurves {
  /** What the values are. */
  enum Kind {
    DISTANCE,
    LOSS
  }

  /**
   * A curve.
   *
   * @param name what a person sees
   * @param label its class
   * @param kind which metric it is of
   * @param steps the last step
   * @param every how far rows are apart
   * @param value the metric by step
   */
  record Curve(
      String name, String label, Kind kind, int steps, int every, IntToDoubleFunction value) {}

  private static final List<Curve> ALL = new ArrayList<>();

  static {
    converged();
    restingLosses();
    oscillating();
    stalled();
    diverged();
  }

  private LabelledCurves() {}

  static List<Curve> all() {
    return List.copyOf(ALL);
  }

  private static void converged() {
    distance("converged", "exponential decay", 500, step -> 8 * Math.pow(0.97, step));
    distance(
        "converged", "decay to rounding", 2000, step -> Math.pow(0.9, step) + 3e-17 * (step % 3));
    distance("converged", "decay that is not at its end", 300, step -> 8 * Math.pow(0.995, step));
    distance("converged", "slow power law", 5000, step -> 1 / Math.sqrt(1 + step));
    distance("converged", "fast power law", 1000, step -> 1 / (1.0 + step));
    distance(
        "converged",
        "damped oscillation",
        600,
        step -> 5 * Math.pow(0.99, step) * (1.2 + Math.cos(step / 7.0)));
    distance(
        "converged",
        "lightly damped oscillation",
        1000,
        step -> Math.pow(0.998, step) * (1.5 + Math.cos(step / 20.0)));
  }

  private static void restingLosses() {
    loss(
        "converged",
        "oscillation of a loss that dies out",
        2000,
        step -> 1 + 4 * Math.pow(0.996, step) * Math.cos(step / 15.0));
    loss(
        "converged",
        "noisy descent to a plateau",
        5000,
        noise(1, step -> 0.3 + 2 * Math.exp(-step / 400.0), 0.05));
    loss(
        "converged",
        "very noisy descent",
        3000,
        multiplied(2, step -> 0.05 + 2.3 / (1 + step / 30.0), 0.4));
    loss(
        "converged",
        "descent from a loss above a high floor",
        1000,
        noise(3, step -> 1.2 + 1.1 * Math.exp(-step / 50.0), 0.02));
    loss("converged", "descent of few rows", 100, 10, step -> 2.3 * Math.exp(-step / 20.0));
    loss("converged", "loss that still falls", 400, noise(4, step -> 2.3 - 0.004 * step, 0.05));
    distance("converged", "it begins at the equilibrium", 100, step -> 0);
    loss(
        "converged",
        "spike in a descent",
        1000,
        step -> step == 500 ? 50 : 0.1 + 2 * Math.exp(-step / 60.0));
  }

  private static void oscillating() {
    distance("oscillating", "limit cycle", 2000, step -> 2 + Math.sin(step / 20.0));
    distance(
        "oscillating",
        "limit cycle after an approach",
        3000,
        step -> 5 * Math.exp(-step / 100.0) + 1 + 0.5 * Math.sin(step / 30.0));
    distance("oscillating", "cycle of few steps", 5000, step -> 1 + 0.3 * Math.sin(step * 0.9));
    distance(
        "oscillating",
        "relaxation cycle",
        4000,
        step -> 0.6 + 16 * Math.pow((1 + Math.sin(step / 25.0)) / 2, 6));
    loss("oscillating", "loss that flips between two values", 1000, step -> step % 2 == 0 ? 1 : 3);
    loss("oscillating", "flips of few rows", 60, step -> step % 2 == 0 ? 1 : 1.5);
    loss(
        "oscillating",
        "noisy cycle",
        4000,
        noise(5, step -> 1.4 + 0.5 * Math.sin(step / 80.0), 0.1));
    distance("oscillating", "bounded orbit", 300, step -> 8.4 + 0.1 * Math.sin(step / 8.0));
    distance(
        "oscillating",
        "cycle recorded every tenth step",
        10_000,
        10,
        step -> 3 + Math.cos(step / 200.0));
  }

  private static void stalled() {
    loss("stalled", "constant", 500, step -> 2.3);
    loss("stalled", "plateau with noise", 3000, noise(6, step -> 2.3, 0.05));
    loss("stalled", "plateau with much noise", 10_000, noise(7, step -> 2, 0.4));
    loss("stalled", "hardly any descent", 400, noise(8, step -> 2.35 - 0.0001 * step, 0.04));
    distance("stalled", "slow exponential", 300, step -> 8 * Math.pow(0.9999, step));
    loss("stalled", "plateau above the start", 2000, noise(9, step -> step == 0 ? 1 : 1.6, 0.05));
    loss("stalled", "noise of single rows", 115, noise(12, step -> 2.32, 0.05));
    loss("stalled", "noise that grows", 5000, noise(13, step -> 1 + step / 1e4, 0.1));
    loss("stalled", "few rows without descent", 50, 10, step -> 1 - step * 1e-4);
    loss("stalled", "heavy tails", 5000, heavy(10, step -> 0.9));
  }

  private static void diverged() {
    distance("diverged", "exponential growth", 300, step -> Math.pow(1.02, step));
    distance("diverged", "slow growth of a distance", 300, step -> 8.5 * Math.pow(1.00125, step));
    distance("diverged", "steady growth by a tenth", 300, step -> 8.5 * Math.pow(1.0004, step));
    distance("diverged", "growth of few rows", 500, 50, step -> 1.4 * Math.pow(1.0005, step));
    distance(
        "diverged",
        "growing spiral",
        1000,
        step -> Math.pow(1.003, step) * (1 + 0.1 * Math.sin(step / 9.0)));
    loss(
        "diverged",
        "divergence after descent",
        1000,
        step ->
            2 * Math.exp(-step / 100.0)
                + (step > 600 ? Math.exp((step - 600) / 50.0) / 100 : 0.01));
    distance(
        "diverged",
        "return after descent",
        1000,
        step -> Math.exp(-step / 80.0) + 1e-6 * Math.exp(step / 75.0));
    loss("diverged", "far above its start", 500, noise(11, step -> step < 20 ? 2.3 : 60, 1));
    loss("diverged", "not a number at its end", 200, step -> step == 200 ? Double.NaN : 1 + step);
  }

  private static void distance(String label, String name, int steps, IntToDoubleFunction value) {
    distance(label, name, steps, 1, value);
  }

  private static void distance(
      String label, String name, int steps, int every, IntToDoubleFunction value) {
    ALL.add(new Curve(name, label, Kind.DISTANCE, steps, every, value));
  }

  private static void loss(String label, String name, int steps, IntToDoubleFunction value) {
    loss(label, name, steps, 1, value);
  }

  private static void loss(
      String label, String name, int steps, int every, IntToDoubleFunction value) {
    ALL.add(new Curve(name, label, Kind.LOSS, steps, every, value));
  }

  private static IntToDoubleFunction noise(long seed, IntToDoubleFunction smooth, double sd) {
    return step -> smooth.applyAsDouble(step) + sd * random(seed, step).nextGaussian();
  }

  private static IntToDoubleFunction multiplied(long seed, IntToDoubleFunction smooth, double sd) {
    return step -> smooth.applyAsDouble(step) * Math.exp(sd * random(seed, step).nextGaussian());
  }

  private static IntToDoubleFunction heavy(long seed, IntToDoubleFunction smooth) {
    return step ->
        smooth.applyAsDouble(step) * (0.8 + 0.2 * Math.pow(random(seed, step).nextDouble(), -0.25));
  }

  /** Equal for equal seed and step, however often a curve is drawn. */
  private static SplittableRandom random(long seed, int step) {
    return new SplittableRandom(seed * 1_000_003 + step);
  }
}
