package org.sweep.problem.gan;

/**
 * A number x + a e1 + b e2 + c e1 e2 with e1^2 = e2^2 = 0: functions of it carry two directional
 * derivatives and their mixed second derivative exactly (Fike and Alonso, AIAA 2011).
 */
record HyperDual(double x, double a, double b, double c) {
  static HyperDual of(double x) {
    return new HyperDual(x, 0, 0, 0);
  }

  HyperDual plus(HyperDual y) {
    return new HyperDual(x + y.x, a + y.a, b + y.b, c + y.c);
  }

  HyperDual times(HyperDual y) {
    return new HyperDual(
        x * y.x, x * y.a + a * y.x, x * y.b + b * y.x, x * y.c + a * y.b + b * y.a + c * y.x);
  }

  HyperDual times(double factor) {
    return times(of(factor));
  }

  HyperDual relu() {
    return x > 0 ? this : of(0);
  }

  HyperDual softplus() {
    double sigmoid = 1 / (1 + Math.exp(-x));
    double second = sigmoid * (1 - sigmoid);
    return new HyperDual(
        Math.log(1 + Math.exp(x)), sigmoid * a, sigmoid * b, sigmoid * c + second * a * b);
  }
}
