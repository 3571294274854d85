package org.sweep.formula;

import java.util.Arrays;
import org.hipparchus.analysis.differentiation.FieldUnivariateDerivative1;
import org.hipparchus.analysis.differentiation.Gradient;

/**
 * A real function f of n variables, written as text, with exact first and second derivatives: its
 * tree is evaluated in forward mode over Hipparchus' {@link Gradient} (Griewank and Walther:
 * Evaluating derivatives. SIAM 2008, chapter 3). Costs grow with the number of operations times the
 * number of variables that the text names, not all n.
 *
 * <p>The language, by falling precedence:
 *
 * <ul>
 *   <li>numbers ({@code 2}, {@code .5}, {@code 1e-3}), {@code pi}, {@code e}, variables ({@code x},
 *       {@code a[0]}), parentheses, and the functions {@code exp}, {@code log} (natural), {@code
 *       sqrt}, {@code sin}, {@code cos}, {@code tanh}, {@code sigmoid}, {@code softplus}, {@code
 *       abs}, and {@code max}, {@code min} of two or more arguments
 *   <li>{@code ^}, to the right: {@code 2^3^2} is 2^9, {@code -x^2} is -(x^2), {@code 2^-1} is 0.5
 *   <li>the signs {@code -} and {@code +}
 *   <li>{@code *} and {@code /}, then {@code +} and {@code -}, to the left
 * </ul>
 *
 * <p>Where mathematics leaves a choice: {@code x^c} with a constant c takes negative x if c is
 * whole, and {@code x^0} is 1 everywhere, also at 0. {@code u^v} with v not constant is exp(v log
 * u), NaN where u is negative. The derivatives of {@code max}, {@code min} and {@code abs} are
 * those of the branch chosen; at a tie that is the first argument, and x in {@code abs(x)} at 0.
 * {@code softplus} and {@code sigmoid} do not overflow. Nothing is refused at evaluation: values
 * become infinite or NaN as IEEE 754 has it, and where one derivative is infinite, the others may
 * be NaN.
 *
 * <p>Immutable and shared by threads: every evaluation has its own numbers. The same point gives
 * the same bits on every machine, since Hipparchus' functions are plain Java arithmetic.
 */
public final class Formula {
  private final String text;
  private final VariableBlocks variables;
  private final Node root;

  /** Flat indices of the variables that the text names; {@link Node.Variable} counts in them. */
  private final int[] used;

  private Formula(String text, VariableBlocks variables, Node root, int[] used) {
    this.text = text;
    this.variables = variables;
    this.root = root;
    this.used = used;
  }

  /**
   * Reads a formula.
   *
   * @param text at most 4096 characters, 2000 numbers and names, nested 200 deep
   * @param variables the names it may use, and where their values are in a point
   * @throws FormulaMistake if the text is no formula of these variables
   */
  public static Formula parse(String text, VariableBlocks variables) throws FormulaMistake {
    Variables names = new Variables(variables);
    Node root = FormulaReader.read(text, names);
    return new Formula(text, variables, root, names.used());
  }

  /** The text as it was written. */
  public String text() {
    return text;
  }

  /** The variables; their {@link VariableBlocks#size()} is n. */
  public VariableBlocks variables() {
    return variables;
  }

  /**
   * f(w), the same bits as {@link #gradient} returns.
   *
   * @param w [n]
   * @throws IllegalArgumentException if an array does not have n entries
   */
  public double value(double[] w) {
    requireLength("w", w);
    return root.at(Point.value(w, used)).getValue();
  }

  /**
   * The gradient of f.
   *
   * @param w [n]
   * @param gradient [n], overwritten by df/dw_i; may be {@code w} itself
   * @return f(w)
   * @throws IllegalArgumentException if an array does not have n entries
   */
  public double gradient(double[] w, double[] gradient) {
    requireLength("w", w);
    requireLength("gradient", gradient);
    Gradient f = root.at(Point.gradient(w, used));
    spread(f, gradient);
    return f.getValue();
  }

  /**
   * The Hessian of f at w times v: the gradient of the derivative along v.
   *
   * @param w [n]
   * @param v [n]
   * @param product [n], overwritten by sum_j d2f/dw_i dw_j v_j; may be {@code w} or {@code v}
   * @throws IllegalArgumentException if an array does not have n entries
   */
  public void hessianProduct(double[] w, double[] v, double[] product) {
    requireLength("w", w);
    requireLength("v", v);
    requireLength("product", product);
    FieldUnivariateDerivative1<Gradient> f = root.at(Point.direction(w, v, used));
    spread(f.getFirstDerivative(), product);
  }

  /**
   * The Hessian of f at w, at the cost of one {@link #hessianProduct} for each variable named.
   *
   * @param w [n]
   * @return [n][n], symmetric, a new array
   * @throws IllegalArgumentException if {@code w} does not have n entries
   */
  public double[][] hessian(double[] w) {
    int n = variables.size();
    double[][] hessian = new double[n][n];
    double[] unit = new double[n];
    double[] column = new double[n];
    for (int j : used) {
      unit[j] = 1;
      hessianProduct(w, unit, column);
      unit[j] = 0;
      for (int i = 0; i <= j; i++) {
        hessian[i][j] = column[i];
        hessian[j][i] = column[i];
      }
    }
    return hessian;
  }

  private void spread(Gradient f, double[] target) {
    Arrays.fill(target, 0);
    for (int i = 0; i < used.length; i++) {
      target[used[i]] = f.getPartialDerivative(i);
    }
  }

  private void requireLength(String name, double[] vector) {
    if (vector.length != variables.size()) {
      throw new IllegalArgumentException(
          name + " must have " + variables.size() + " entries, but has " + vector.length);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
