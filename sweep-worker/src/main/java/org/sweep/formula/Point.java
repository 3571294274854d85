package org.sweep.formula;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.analysis.differentiation.FieldUnivariateDerivative1;
import org.hipparchus.analysis.differentiation.Gradient;

/**
 * Where a tree is evaluated, in numbers that carry derivatives. Constants are made here and not by
 * {@code newInstance}, which for a {@link FieldUnivariateDerivative1} builds tables of some 90 MB
 * for 400 variables.
 *
 * @param variables the variables that a formula uses
 * @param constants makes a number that depends on no variable
 */
record Point<T>(List<T> variables, DoubleFunction<T> constants) {
  /** Carries values only. */
  static Point<Gradient> value(double[] w, int[] used) {
    Gradient[] numbers = new Gradient[used.length];
    for (int i = 0; i < used.length; i++) {
      numbers[i] = Gradient.constant(0, w[used[i]]);
    }
    return new Point<>(Arrays.asList(numbers), value -> Gradient.constant(0, value));
  }

  /** Carries the derivatives by the variables {@code used}. */
  static Point<Gradient> gradient(double[] w, int[] used) {
    int count = used.length;
    Gradient[] numbers = new Gradient[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = Gradient.variable(count, i, w[used[i]]);
    }
    return new Point<>(Arrays.asList(numbers), value -> Gradient.constant(count, value));
  }

  /** Carries, beside the gradient, its derivative along {@code v}. */
  static Point<FieldUnivariateDerivative1<Gradient>> direction(double[] w, double[] v, int[] used) {
    int count = used.length;
    Gradient zero = Gradient.constant(count, 0);
    List<Gradient> values = gradient(w, used).variables();
    List<FieldUnivariateDerivative1<Gradient>> numbers =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new FieldUnivariateDerivative1<>(
                        values.get(i), Gradient.constant(count, v[used[i]])))
            .toList();
    return new Point<>(
        numbers, value -> new FieldUnivariateDerivative1<>(Gradient.constant(count, value), zero));
  }
}
