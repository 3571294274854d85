package org.sweep.report.figure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sweep.analysis.stability.Contraction;
import org.sweep.report.figure.Figure.Panel;
import org.sweep.schema.Column;
import org.sweep.store.ResultDescription;
import org.sweep.trial.AxisValue;

/**
 * The spectral radius of methods against the learning rate, with the measured growth of distances
 * as marks: a panel per problem, a line per optimizer with its settings.
 */
public final class StabilityFigure {
  /** Trials that are marked: their first seeds. */
  private static final int MOST_MARKS = 3000;

  private static final int MOST_SEEDS = 5;
  private static final int MOST_PANELS = 24;

  private final List<Contraction> trials;
  private final Optimizers optimizers;
  private final Set<String> problem;

  /**
   * The figure of some trials.
   *
   * @param description which axes the study has
   * @param trials those to be shown, in the order of the study
   */
  public StabilityFigure(ResultDescription description, List<Contraction> trials) {
    this.trials = List.copyOf(trials);
    this.optimizers =
        new Optimizers(
            description, trials.stream().map(StabilityFigure::optimizer).distinct().toList());
    this.problem =
        description.axisColumns().stream()
            .map(Column::name)
            .filter(this::isOfProblem)
            .collect(Collectors.toSet());
  }

  /** How many seeds of each configuration a page can show. */
  public static int seeds(long configurations) {
    return (int) Math.max(1, Math.min(MOST_SEEDS, MOST_MARKS / Math.max(1, configurations)));
  }

  /** The figure; empty if no spectral radius is known. */
  public Optional<Figure> figure() {
    Map<List<AxisValue>, List<Contraction>> byProblem =
        trials.stream()
            .collect(
                Collectors.groupingBy(
                    trial -> Optimizers.cells(trial.axes(), problem::contains),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<String, StabilityData> known = new LinkedHashMap<>();
    byProblem.forEach(
        (cells, ofProblem) -> {
          StabilityData data = new StabilityData(ofProblem, optimizers, this::isOfMethod);
          if (data.hasRadii()) {
            known.put(Optimizers.label(cells), data);
          }
        });
    List<Panel> panels =
        known.entrySet().stream()
            .limit(MOST_PANELS)
            .map(entry -> panel(entry.getKey(), entry.getValue()))
            .toList();
    return panels.isEmpty() ? Optional.empty() : Optional.of(figure(panels, known.size()));
  }

  private Figure figure(List<Panel> panels, int problems) {
    Set<Object> shown = trials.stream().map(StabilityFigure::optimizer).collect(Collectors.toSet());
    String note =
        panels.size() < problems
            ? "The first %d of %d problems are shown.".formatted(panels.size(), problems)
            : "";
    return new Figure(
        "", note, optimizers.legend(shown::contains), Optional.empty(), new TreeMap<>(), panels);
  }

  private static Panel panel(String label, StabilityData data) {
    ObjectNode specification = StabilitySpecification.of(data);
    String description = "Spectral radius and measured growth per step over the learning rate";
    return new Panel(
        label,
        data.note(),
        label.isEmpty() ? description : description + ", " + label,
        specification,
        data.json());
  }

  /**
   * Whether an axis varies the problem: it is neither optimizer nor learning rate and has a value
   * in every trial, which axes over parameters of one of several optimizers have not.
   */
  private boolean isOfProblem(String axis) {
    Predicate<Contraction> hasValue =
        trial ->
            trial.axes().stream()
                .anyMatch(cell -> cell.column().name().equals(axis) && cell.value() != null);
    return !axis.equals(Optimizers.OPTIMIZER)
        && !axis.equals(Optimizers.LEARNING_RATE)
        && trials.stream().allMatch(hasValue);
  }

  private boolean isOfMethod(String axis) {
    return !axis.equals(Optimizers.LEARNING_RATE) && !problem.contains(axis);
  }

  static Object optimizer(Contraction trial) {
    return on(trial, Optimizers.OPTIMIZER);
  }

  static Object on(Contraction trial, String axis) {
    return trial.axes().stream()
        .filter(cell -> cell.column().name().equals(axis))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
