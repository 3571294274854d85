package org.sweep.report.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.sweep.analysis.stability.Contraction;
import org.sweep.report.table.Estimate;
import org.sweep.trial.AxisValue;

/** Spectral radii and growth of the trials of one problem, for one panel. */
final class StabilityData {
  /** What grows faster per step is drawn at the upper edge. */
  private static final double HIGHEST = 2;

  /** From this ratio on, learning rates are on a logarithmic axis. */
  private static final double WIDE = 20;

  /** What is left free at the edges, as a share of what is shown. */
  private static final double MARGIN = 0.04;

  private final List<Contraction> trials;
  private final Optimizers optimizers;
  private final Predicate<String> isOfMethod;
  private final DoubleSummaryStatistics rates;
  private final DoubleSummaryStatistics values;

  /**
   * Data of a panel.
   *
   * @param trials the trials of one problem
   * @param optimizers how they look
   * @param isOfMethod whether an axis, by its name, makes a line of its own
   */
  StabilityData(List<Contraction> trials, Optimizers optimizers, Predicate<String> isOfMethod) {
    this.trials = trials;
    this.optimizers = optimizers;
    this.isOfMethod = isOfMethod;
    this.rates = trials.stream().mapToDouble(StabilityData::rate).summaryStatistics();
    this.values =
        DoubleStream.concat(
                trials.stream()
                    .flatMap(trial -> trial.spectralRadius().stream())
                    .mapToDouble(x -> x),
                trials.stream().flatMap(trial -> trial.growth().stream()).mapToDouble(x -> x))
            .filter(Double::isFinite)
            .summaryStatistics();
  }

  boolean hasRadii() {
    return trials.stream().anyMatch(trial -> trial.spectralRadius().isPresent());
  }

  boolean isWide() {
    return rates.getMin() > 0 && rates.getMax() / rates.getMin() >= WIDE;
  }

  double lowestRate() {
    return isWide() ? rates.getMin() / 1.1 : rates.getMin() - gap();
  }

  double highestRate() {
    return isWide() ? rates.getMax() * 1.1 : rates.getMax() + gap();
  }

  private double gap() {
    double span = rates.getMax() - rates.getMin();
    return span > 0 ? MARGIN * span : rates.getMax() / 2;
  }

  double low() {
    double lowest = Math.min(1, values.getMin());
    return lowest - MARGIN * (top() - lowest);
  }

  double high() {
    return top() + MARGIN * (top() - Math.min(1, values.getMin()));
  }

  /** At least one, which is what everything is compared with. */
  private double top() {
    double lowest = Math.min(1, values.getMin());
    double highest = Math.min(HIGHEST, Math.max(1, values.getMax()));
    return highest > lowest ? highest : lowest + 0.1;
  }

  /** What is not shown where it is. */
  String note() {
    return values.getMax() > HIGHEST
        ? "Growth above %s is a triangle at the upper edge; the largest value is %s."
            .formatted(Estimate.number(HIGHEST), Estimate.number(values.getMax()))
        : "";
  }

  /** The data sets of the specification. */
  Map<String, JsonNode> json() {
    return Map.of("radii", radii(), "trials", marks(), "bounds", bounds());
  }

  /** The median over seeds of the spectral radius of every line at every learning rate. */
  private ArrayNode radii() {
    Map<String, Map<Double, List<Double>>> lines = new LinkedHashMap<>();
    Map<String, Contraction> examples = new LinkedHashMap<>();
    for (Contraction trial : trials) {
      examples.putIfAbsent(label(trial), trial);
      trial
          .spectralRadius()
          .ifPresent(
              radius ->
                  lines
                      .computeIfAbsent(label(trial), absent -> new TreeMap<>())
                      .computeIfAbsent(rate(trial), absent -> new ArrayList<>())
                      .add(radius));
    }
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    lines.forEach(
        (label, byRate) ->
            byRate.forEach(
                (rate, radii) -> {
                  double radius = median(radii);
                  if (Double.isFinite(radius)) {
                    row(rows, examples.get(label)).put("rate", rate).put("value", radius);
                  }
                }));
    return rows;
  }

  private ArrayNode marks() {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (Contraction trial : trials) {
      trial.growth().ifPresent(growth -> mark(row(rows, trial), trial, growth));
    }
    return rows;
  }

  private void mark(ObjectNode row, Contraction trial, double growth) {
    row.put("rate", rate(trial)).put("value", Math.min(growth, top())).put("growth", growth);
    row.put("above", growth > top()).put("seed", trial.seed());
    row.put("contracts", trial.contracts().orElse(false));
    row.put("measured", trial.contracts().orElse(false) ? "nearer" : "not nearer");
    trial.spectralRadius().ifPresent(radius -> row.put("radius", radius));
    trial.stability().ifPresent(verdict -> row.put("stability", verdict));
  }

  /** The bound of simultaneous gradient steps, where it lies among the learning rates. */
  private ArrayNode bounds() {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    List<Double> bounds =
        trials.stream().flatMap(trial -> trial.stepSizeBound().stream()).sorted().toList();
    Optional<Double> bound = bounds.isEmpty() ? Optional.empty() : Optional.of(median(bounds));
    bound
        .filter(value -> value >= rates.getMin() && value <= rates.getMax())
        .ifPresent(value -> rows.addObject().putNull("key").put("rate", value));
    return rows;
  }

  private ObjectNode row(ArrayNode rows, Contraction trial) {
    Object optimizer = StabilityFigure.optimizer(trial);
    Look look = optimizers.look(optimizer);
    return rows.addObject()
        .put("key", optimizers.key(optimizer))
        .put("label", label(trial))
        .put("colour", look.colour())
        .put("dashed", look.isDashed());
  }

  private String label(Contraction trial) {
    List<AxisValue> cells = Optimizers.cells(trial.axes(), isOfMethod);
    return Optimizers.label(cells);
  }

  private static double rate(Contraction trial) {
    return (Double) StabilityFigure.on(trial, Optimizers.LEARNING_RATE);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
