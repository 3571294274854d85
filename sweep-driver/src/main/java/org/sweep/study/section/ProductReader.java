package org.sweep.study.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final Parameter LEARNING_RATE =
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
    this.values = new AxisReader(mistakes);
    this.entries = new ValuesReader(mistakes);
    this.mistakes = mistakes;
  }

  /** What is valid of the product. */
  ProductDraft read(Mapping node) {
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
    List<OptimizerEntry> entries = entries(node, ofEntries, cells);
    if (mistakes.count() == before) {
      checkUse(ofEntries, entries, node);
    }
    Product product = new Product(ofProblem, entries, ofEntries, learningRates(node));
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

  private List<OptimizerEntry> entries(Mapping node, List<Levels> levels, Map<Cell, Place> cells) {
    Optional<Node> optimizer = required(node, AxisNames.OPTIMIZER);
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
      if (entries.stream().noneMatch(axis::appliesTo)) {
        Place place = node.get(axis.key()).map(Node::place).orElse(node.place());
        String law = axis.key() + " needs an entry " + axis.entry() + " on the axis optimizer";
        mistakes.add(Mistake.of(place, law));
      }
    }
  }

  private List<Double> learningRates(Mapping node) {
    return required(node, LEARNING_RATE.name()).stream()
        .flatMap(rates -> values.read(LEARNING_RATE, rates).levels().stream())
        .map(Double.class::cast)
        .toList();
  }

  private Optional<Node> required(Mapping node, String key) {
    Optional<Node> value = node.get(key);
    if (value.isEmpty()) {
      mistakes.add(Mistake.of(node.place(), "grid must have the axis " + key));
    }
    return value;
  }
}
