package org.sweep.report.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sweep.analysis.AxisOrder;
import org.sweep.analysis.EvenlySpaced;
import org.sweep.landscape.PathTrial;
import org.sweep.report.table.Labels;
import org.sweep.store.AxisColumn;
import org.sweep.store.ResultDescription;
import org.sweep.trial.AxisValue;

/**
 * Which paths over one landscape are drawn, so that lines can be told apart: every optimizer,
 * settings and learning rates evenly spaced, and the first seed unless seeds begin elsewhere.
 */
final class PathSelection {
  static final int MOST_PATHS = 60;
  static final int MOST_METHODS = 15;

  private final Collection<String> problem;
  private final Starts starts;
  private final List<PathTrial> trials;
  private final List<List<AxisValue>> allMethods;
  private final List<Object> allRates;
  private final List<List<AxisValue>> methods;
  private final List<Object> rates;

  /**
   * Chooses among the trials of one problem.
   *
   * @param description which axes the study has
   * @param trials the trials with at most {@link PathTrial#MOST_SEEDS} seeds of each configuration,
   *     seeds ascending
   * @param problem names of the axes that vary the problem
   * @param starts whether all trials begin at one point
   */
  PathSelection(
      ResultDescription description,
      List<PathTrial> trials,
      Collection<String> problem,
      Starts starts) {
    this.problem = List.copyOf(problem);
    this.starts = starts;
    this.trials = List.copyOf(trials);
    List<AxisColumn> axes =
        description.axes().stream().filter(axis -> isOfMethod(axis.column().name())).toList();
    allMethods = distinct(AxisOrder.ofPoints(axes), this::method);
    allRates = distinct(AxisOrder.natural(), PathSelection::rate);
    methods = methods(allMethods);
    rates = EvenlySpaced.of(allRates, MOST_PATHS / Math.max(1, methods.size()));
  }

  /** Where the trials of a problem begin. */
  enum Starts {
    /** All at one point. */
    ONE,
    /** At several, by their seeds. */
    SEVERAL
  }

  /** The learning rates, ascending. */
  List<Object> rates() {
    return rates;
  }

  /** The trials. */
  List<PathTrial> trials() {
    Map<List<Object>, Integer> counts = new HashMap<>();
    return trials.stream()
        .filter(trial -> methods.contains(method(trial)) && rates.contains(rate(trial)))
        .filter(trial -> counts.merge(line(trial), 1, Integer::sum) <= seeds())
        .toList();
  }

  /** The cells of a trial that are neither learning rate nor problem. */
  List<AxisValue> method(PathTrial trial) {
    return Optimizers.cells(trial.axes(), this::isOfMethod);
  }

  /** What is shown of how much. */
  String note() {
    boolean one = allRates.size() == 1;
    String ofRates =
        one
            ? "learning rate " + Labels.ofAxis(allRates.get(0))
            : count(rates.size(), allRates.size(), "learning rates");
    String settings = allMethods.size() == 1 ? "optimizer setting" : "optimizer settings";
    return "%s; %s; %s."
        .formatted(count(methods.size(), allMethods.size(), settings), ofRates, seedNote());
  }

  private List<Object> line(PathTrial trial) {
    return List.of(method(trial), rate(trial));
  }

  private boolean isOfMethod(String axis) {
    return !axis.equals(Optimizers.LEARNING_RATE) && !problem.contains(axis);
  }

  private static Object rate(PathTrial trial) {
    return trial.on(Optimizers.LEARNING_RATE);
  }

  private <T> List<T> distinct(Comparator<? super T> order, Function<PathTrial, T> key) {
    Set<T> all = new TreeSet<>(order);
    trials.forEach(trial -> all.add(key.apply(trial)));
    return List.copyOf(all);
  }

  /** Every optimizer has its share of the lines; beyond that its settings are evenly spaced. */
  private static List<List<AxisValue>> methods(List<List<AxisValue>> all) {
    Map<Object, List<List<AxisValue>>> byOptimizer =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    cells -> cells.get(0).value(), LinkedHashMap::new, Collectors.toList()));
    List<Object> optimizers = EvenlySpaced.of(new ArrayList<>(byOptimizer.keySet()), MOST_METHODS);
    int share = MOST_METHODS / Math.max(1, optimizers.size());
    return optimizers.stream()
        .flatMap(optimizer -> EvenlySpaced.of(byOptimizer.get(optimizer), share).stream())
        .toList();
  }

  private int seeds() {
    int lines = Math.max(1, methods.size() * rates.size());
    return starts == Starts.ONE
        ? 1
        : Math.max(1, Math.min(PathTrial.MOST_SEEDS, MOST_PATHS / lines));
  }

  private static String count(int shown, int all, String what) {
    return shown == all ? all + " " + what : shown + " of " + all + " " + what;
  }

  private String seedNote() {
    if (starts == Starts.ONE) {
      return "the first seed, since all trials begin at one point";
    }
    return seeds() == 1
        ? "the first seed, though other seeds begin elsewhere"
        : "the first seeds, up to " + seeds() + ", since they begin at different points";
  }
}
