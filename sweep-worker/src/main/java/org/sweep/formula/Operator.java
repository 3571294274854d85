package org.sweep.formula;

import org.hipparchus.CalculusFieldElement;
import org.hipparchus.util.FastMath;

/** An operator between two numbers; plain numbers are spared their zero derivatives. */
enum Operator {
  PLUS {
    @Override
    <T extends CalculusFieldElement<T>> T of(T left, T right) {
      return left.add(right);
    }

    @Override
    <T extends CalculusFieldElement<T>> T of(T left, double right) {
      return left.add(right);
    }

    @Override
    <T extends CalculusFieldElement<T>> T of(double left, T right) {
      return right.add(left);
    }
  },
  MINUS {
    @Override
    <T extends CalculusFieldElement<T>> T of(T left, T right) {
      return left.subtract(right);
    }

    @Override
    <T extends CalculusFieldElement<T>> T of(T left, double right) {
      return left.subtract(right);
    }

    @Override
    <T extends CalculusFieldElement<T>> T of(double left, T right) {
      return right.negate().add(left);
    }
  },
  TIMES {
    @Override
    <T extends CalculusFieldElement<T>> T of(T left, T right) {
      return left.multiply(right);
    }

    @Override
    <T extends CalculusFieldElement<T>> T of(T left, double right) {
      return left.multiply(right);
    }

    @Override
    <T extends CalculusFieldElement<T>> T of(double left, T right) {
      return right.multiply(left);
    }
  },
  OVER {
    @Override
    <T extends CalculusFieldElement<T>> T of(T left, T right) {
      return left.divide(right);
    }

    @Override
    <T extends CalculusFieldElement<T>> T of(T left, double right) {
      return left.divide(right);
    }

    @Override
    <T extends CalculusFieldElement<T>> T of(double left, T right) {
      return right.reciprocal().multiply(left);
    }
  },
  POWER {
    @Override
    <T extends CalculusFieldElement<T>> T of(T left, T right) {
      return left.log().multiply(right).exp();
    }

    @Override
    <T extends CalculusFieldElement<T>> T of(T left, double right) {
      if (right != Math.rint(right) || Math.abs(right) > Integer.MAX_VALUE) {
        return fractional(left, right);
      }
      return right < 0 ? whole(left, (int) -right).reciprocal() : whole(left, (int) right);
    }

    @Override
    <T extends CalculusFieldElement<T>> T of(double left, T right) {
      return right.multiply(FastMath.log(left)).exp();
    }

    /** Hipparchus computes x^1 as x^0 x, and for x^0 it builds the tables that Point avoids. */
    private static <T extends CalculusFieldElement<T>> T whole(T left, int right) {
      return right == 1 ? left : left.pow(right);
    }

    /**
     * Hipparchus computes x^c as x^(c-1) x, which at x = 0 is infinity times zero for c below 1.
     */
    private static <T extends CalculusFieldElement<T>> T fractional(T left, double right) {
      boolean isRootOfZero = left.getReal() == 0 && right < 1;
      return isRootOfZero ? left.log().multiply(right).exp() : left.pow(right);
    }
  };

  /** {@code left} operator {@code right}. */
  abstract <T extends CalculusFieldElement<T>> T of(T left, T right);

  /** {@code left} operator {@code right}, where the right is a plain number. */
  abstract <T extends CalculusFieldElement<T>> T of(T left, double right);

  /** {@code left} operator {@code right}, where the left is a plain number. */
  abstract <T extends CalculusFieldElement<T>> T of(double left, T right);
}
