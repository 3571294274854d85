package org.sweep.study.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.study.grid.Axis;
import org.sweep.study.grid.Levels;
import org.sweep.study.grid.OptimizerEntry;
import org.sweep.study.grid.Product;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.mistake.Place;
import org.sweep.study.section.ProductDraft.Cell;
import org.sweep.study.value.AxisReader;
import org.sweep.study.value.Placed;
import org.sweep.study.value.ValuesReader;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;

/** Reads one product of the grid: a mapping of axes to their values. */
final class ProductReader {
  /** What the axis of learning rates varies. */
  static final Parameter LEARNING_RATE =
      new Parameter(
          "learning-rate", new Kind.Real(Range.positive()), Optional.empty(), "step size eta");

  private final AxisNames axes;
  private final AxisReader values;
  private final ValuesReader entries;
  private final OptimizerReader optimizers;
  private final Mistakes mistakes;

  ProductReader(Vocabulary vocabulary, Optional<ProblemDraft> problem, Mistakes mistakes) {
    this.optimizers = new OptimizerReader(vocabulary, mistakes);
    this.axes =
        new AxisNames(
            problem.map(draft -> draft.type().declaration()), optimizers.optimizers(), mistakes);
    this.values = new AxisReader(mistakes, vocabulary.documents());
    this.entries = new ValuesReader(mistakes);
    this.mistakes = mistakes;
  }

  /** The axes that a product can have. */
  AxisNames axes() {
    return axes;
  }

  /**
   * What is valid of the product.
   *
   * @param node a mapping of axes to values
   * @param sampled keys of axes that are there although the product lacks them, or there although
   *     no entry of its optimizers has their parameter: a sample has them
   */
  ProductDraft read(Mapping node, Set<String> sampled) {
    Map<Cell, Place> cells = new HashMap<>();
    List<Levels> levels = new ArrayList<>();
    for (Mapping.Entry entry : node.entries()) {
      axes.parameterAxis(entry)
          .map(axis -> levels(axis, entry.value(), cells))
          .ifPresent(levels::add);
    }
    levels.sort(Comparator.comparing(each -> each.axis().key()));
    List<Levels> ofProblem = levels.stream().filter(ProductReader::isOfProblem).toList();
    List<Levels> ofEntries = levels.stream().filter(each -> !isOfProblem(each)).toList();
    int before = mistakes.count();
    List<OptimizerEntry> entries = entries(node, ofEntries, cells, sampled);
    List<Levels> used =
        ofEntries.stream()
            .filter(each -> !sampled.contains(each.axis().key()) || isUsed(each, entries))
            .toList();
    if (mistakes.count() == before) {
      checkUse(used, entries, node);
    }
    Product product = new Product(ofProblem, entries, used, learningRates(node, sampled));
    return new ProductDraft(product, node, cells);
  }

  private static boolean isOfProblem(Levels levels) {
    return levels.axis() instanceof Axis.OfProblem;
  }

  private Levels levels(Axis.OfParameter axis, Node node, Map<Cell, Place> cells) {
    AxisReader.Read read = values.read(axis.parameter(), node);
    read.values().forEach(each -> cells.put(new Cell(axis.key(), each.value()), each.place()));
    return new Levels(axis.labelled(read.labels()), read.levels());
  }

  private List<OptimizerEntry> entries(
      Mapping node, List<Levels> levels, Map<Cell, Place> cells, Set<String> sampled) {
    Optional<Node> optimizer = required(node, AxisNames.OPTIMIZER, sampled);
    if (optimizer.isEmpty()) {
      return List.of();
    }
    Map<String, List<String>> supplied =
        levels.stream()
            .map(each -> (Axis.OfEntry) each.axis())
            .collect(
                Collectors.groupingBy(
                    Axis.OfEntry::entry,
                    Collectors.mapping(axis -> axis.parameter().name(), Collectors.toList())));
    List<Placed<OptimizerEntry>> read =
        entries.read(
            AxisNames.OPTIMIZER,
            optimizer.get(),
            element -> optimizers.read(element, supplied),
            OptimizerEntry::selection);
    read.forEach(e -> cells.put(new Cell(AxisNames.OPTIMIZER, e.value()), e.place()));
    return read.stream().map(Placed::value).toList();
  }

  private void checkUse(List<Levels> levels, List<OptimizerEntry> entries, Mapping node) {
    for (Levels each : levels) {
      Axis.OfEntry axis = (Axis.OfEntry) each.axis();
      if (!isUsed(each, entries)) {
        Place place = node.get(axis.key()).map(Node::place).orElse(node.place());
        String law = axis.key() + " needs an entry " + axis.entry() + " on the axis optimizer";
        mistakes.add(Mistake.of(place, law));
      }
    }
  }

  private static boolean isUsed(Levels levels, List<OptimizerEntry> entries) {
    Axis.OfEntry axis = (Axis.OfEntry) levels.axis();
    return entries.stream().anyMatch(axis::appliesTo);
  }

  private List<Double> learningRates(Mapping node, Set<String> sampled) {
    return required(node, LEARNING_RATE.name(), sampled).stream()
        .flatMap(rates -> values.read(LEARNING_RATE, rates).levels().stream())
        .map(Double.class::cast)
        .toList();
  }

  private Optional<Node> required(Mapping node, String key, Set<String> sampled) {
    Optional<Node> value = node.get(key);
    if (value.isEmpty() && !sampled.contains(key)) {
      String section = node.place().key().startsWith("sample") ? "sample" : "grid";
      mistakes.add(Mistake.of(node.place(), section + " must have the axis " + key));
    }
    return value;
  }
}
