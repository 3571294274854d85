package org.sweep.study.grid;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.sweep.spec.Selection;

/** The points of a product, each made when it is asked for. */
final class PointList extends AbstractList<Point> implements RandomAccess {
  private final List<Selection> problems;
  private final List<Variant> variants;
  private final List<Double> learningRates;

  /**
   * An entry with the parameters that axes supply at one point.
   *
   * @param entry the entry
   * @param axisValues values by parameter name
   */
  record Variant(OptimizerEntry entry, Map<String, Object> axisValues) {}

  PointList(List<Selection> problems, List<Variant> variants, List<Double> learningRates) {
    this.problems = problems;
    this.variants = variants;
    this.learningRates = learningRates;
  }

  @Override
  public Point get(int index) {
    int rate = index % learningRates.size();
    int variant = index / learningRates.size() % variants.size();
    int problem = index / learningRates.size() / variants.size();
    OptimizerEntry entry = variants.get(variant).entry();
    return new Point(
        problems.get(problem),
        entry.optimizer(variants.get(variant).axisValues(), learningRates.get(rate)),
        entry.label());
  }

  @Override
  public int size() {
    return problems.size() * variants.size() * learningRates.size();
  }
}
