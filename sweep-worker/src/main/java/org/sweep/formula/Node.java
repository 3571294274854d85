package org.sweep.formula;

import java.util.List;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.analysis.differentiation.Gradient;

/** A part of a formula, evaluated over any numbers of Hipparchus. */
sealed interface Node {
  /** The value at a point. */
  <T extends CalculusFieldElement<T>> T at(Point<T> point);

  /** A number. */
  record Constant(double value) implements Node {
    @Override
    public <T extends CalculusFieldElement<T>> T at(Point<T> point) {
      return point.constants().apply(value);
    }
  }

  /** The variable at {@code index} of those that the formula uses. */
  record Variable(int index) implements Node {
    @Override
    public <T extends CalculusFieldElement<T>> T at(Point<T> point) {
      return point.variables().get(index);
    }
  }

  /** A function of one argument. */
  record Call(Function function, Node argument) implements Node {
    @Override
    public <T extends CalculusFieldElement<T>> T at(Point<T> point) {
      return function.of(argument.at(point));
    }
  }

  /**
   * The largest argument (sign 1) or the smallest (sign -1); the first of equals, NaN if any is.
   */
  record Extreme(int sign, List<Node> arguments) implements Node {
    @Override
    public <T extends CalculusFieldElement<T>> T at(Point<T> point) {
      T best = arguments.get(0).at(point);
      for (int i = 1; i < arguments.size(); i++) {
        T other = arguments.get(i).at(point);
        if (Double.isNaN(other.getReal()) || sign * other.getReal() > sign * best.getReal()) {
          best = other;
        }
      }
      return best;
    }
  }

  /**
   * Operators applied from left to right, such as a - b + c. One node however long, so that depth
   * is nesting.
   */
  record Chain(Node first, List<Link> links) implements Node {
    @Override
    public <T extends CalculusFieldElement<T>> T at(Point<T> point) {
      T result = links.get(0).join(first, point);
      for (int i = 1; i < links.size(); i++) {
        result = links.get(i).join(result, point);
      }
      return result;
    }
  }

  /** An operator and its right operand. */
  record Link(Operator operator, Node operand) {
    private <T extends CalculusFieldElement<T>> T join(Node left, Point<T> point) {
      boolean isNumber = left instanceof Constant && !(operand instanceof Constant);
      return isNumber
          ? operator.of(((Constant) left).value(), operand.at(point))
          : join(left.at(point), point);
    }

    private <T extends CalculusFieldElement<T>> T join(T left, Point<T> point) {
      return operand instanceof Constant number
          ? operator.of(left, number.value())
          : operator.of(left, operand.at(point));
    }
  }

  /** This node, or the constant that it is if all its {@code parts} are constants. */
  default Node folded(List<Node> parts) {
    boolean isConstant = parts.stream().allMatch(Constant.class::isInstance);
    Point<Gradient> nowhere = Point.value(new double[0], new int[0]);
    return isConstant ? new Constant(at(nowhere).getValue()) : this;
  }
}
