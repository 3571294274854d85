package org.sweep.study.grid;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sweep.spec.Selection;
import org.sweep.study.grid.PointList.Variant;

/**
 * One product of axes: every problem with every optimizer at every learning rate.
 *
 * @param problemLevels axes over parameters of the problem, sorted by key
 * @param entries entries of {@code optimizer}
 * @param entryLevels axes over parameters of entries, sorted by key; each multiplies the entries of
 *     its name alone
 * @param learningRates learning rates
 */
public record Product(
    List<Levels> problemLevels,
    List<OptimizerEntry> entries,
    List<Levels> entryLevels,
    List<Double> learningRates) {
  /** Copies the lists. */
  public Product {
    problemLevels = List.copyOf(problemLevels);
    entries = List.copyOf(entries);
    entryLevels = List.copyOf(entryLevels);
    learningRates = List.copyOf(learningRates);
  }

  /** How many points it has, counted without making them. */
  public BigInteger size() {
    BigInteger optimizers =
        entries.stream()
            .map(entry -> Levels.count(levelsOf(entry)))
            .reduce(BigInteger.ZERO, BigInteger::add);
    return problemCount().multiply(optimizers).multiply(BigInteger.valueOf(learningRates.size()));
  }

  /** How many problems it has, counted without making them. */
  public BigInteger problemCount() {
    return Levels.count(problemLevels);
  }

  /** The problem's parameters that axes supply. */
  public List<String> suppliedToProblem() {
    return Levels.parameters(problemLevels);
  }

  /** Every problem of the product, without repetition. */
  public List<Selection> problems(OpenSelection problem) {
    return Levels.combinations(problemLevels).stream().map(problem::with).toList();
  }

  /** The levels of every axis that varies a parameter. */
  public Stream<Levels> levels() {
    return Stream.concat(problemLevels.stream(), entryLevels.stream());
  }

  /** The axes that vary parameters. */
  Stream<Axis.OfParameter> parameterAxes() {
    return levels().map(Levels::axis);
  }

  /**
   * Every point: problems outermost, then entries, their parameters, and learning rates innermost.
   */
  List<Point> points(OpenSelection problem) {
    List<Variant> variants = new ArrayList<>();
    for (OptimizerEntry entry : entries) {
      for (Map<String, Object> values : Levels.combinations(levelsOf(entry))) {
        variants.add(new Variant(entry, values));
      }
    }
    return new PointList(problems(problem), variants, learningRates);
  }

  /** The method of {@code entry} with every combination of values that the axes give it. */
  public List<Selection> methodsOf(OptimizerEntry entry) {
    return Levels.combinations(levelsOf(entry)).stream().map(entry::method).distinct().toList();
  }

  /** The transform of {@code entry} with every combination of values that the axes give it. */
  public List<Selection> transformsOf(OptimizerEntry entry) {
    return Levels.combinations(levelsOf(entry)).stream().map(entry::transform).distinct().toList();
  }

  private List<Levels> levelsOf(OptimizerEntry entry) {
    return entryLevels.stream()
        .filter(levels -> levels.axis() instanceof Axis.OfEntry axis && axis.appliesTo(entry))
        .toList();
  }
}
