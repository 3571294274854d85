package org.sweep.study.grid;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The configurations of a study: one or more products of axes over one problem.
 *
 * @param problem the problem, apart from what axes supply
 * @param products the products, in the order of the file
 */
public record Grid(OpenSelection problem, List<Product> products) {
  /** Copies the products. */
  public Grid {
    products = List.copyOf(products);
  }

  /**
   * The axes of all products, in the order of their columns: optimizer, learning rate, parameters
   * of the problem by name, parameters of entries by name.
   */
  public List<Axis> axes() {
    return axesOf(products);
  }

  /**
   * The axes of {@code products}, in the order of their columns. A label that one product gives a
   * value holds in all of them.
   */
  public static List<Axis> axesOf(List<Product> products) {
    Map<String, Axis.OfParameter> byKey = new LinkedHashMap<>();
    products.stream()
        .flatMap(Product::parameterAxes)
        .forEach(
            axis -> byKey.merge(axis.key(), axis, (first, next) -> first.labelled(next.labels())));
    List<Axis> axes = new ArrayList<>(List.of(new Axis.OfOptimizer(), new Axis.OfLearningRate()));
    Comparator<Axis> problemFirst = Comparator.comparing(axis -> !(axis instanceof Axis.OfProblem));
    byKey.values().stream().sorted(problemFirst.thenComparing(Axis::key)).forEach(axes::add);
    return axes;
  }

  /** How many points the products have together, those that overlap counted in each. */
  public BigInteger size() {
    return products.stream().map(Product::size).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /**
   * Every point once, in the order of products; of equal points that of the first product stays.
   */
  public List<Point> points() {
    if (products.size() == 1) {
      return products.get(0).points(problem);
    }
    Map<List<Object>, Point> distinct = new LinkedHashMap<>();
    products.stream()
        .flatMap(product -> product.points(problem).stream())
        .forEach(point -> distinct.putIfAbsent(List.of(point.problem(), point.optimizer()), point));
    return List.copyOf(distinct.values());
  }
}
