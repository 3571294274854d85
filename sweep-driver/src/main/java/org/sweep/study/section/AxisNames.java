package org.sweep.study.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.study.grid.Axis;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.yaml.Mapping;

/**
 * The axes that a grid can have: {@code optimizer}, {@code learning-rate}, {@code problem.<key>}
 * for every parameter of the problem, {@code optimizer.<name>.<key>} for every parameter of an
 * optimizer.
 */
final class AxisNames {
  static final String OPTIMIZER = "optimizer";
  static final String LEARNING_RATE = "learning-rate";
  private static final String PROBLEM_PREFIX = "problem.";
  private static final String OPTIMIZER_PREFIX = "optimizer.";

  private final Optional<Declaration> problem;
  private final List<Axis.OfEntry> ofEntries;
  private final Mistakes mistakes;

  /**
   * The axes of a study.
   *
   * @param problem what is trained; empty if that is a mistake already
   * @param optimizers what entries of an optimizer axis can name
   */
  AxisNames(Optional<Declaration> problem, Kind.Named optimizers, Mistakes mistakes) {
    this.problem = problem;
    this.mistakes = mistakes;
    this.ofEntries = new ArrayList<>();
    for (Declaration optimizer : optimizers.options()) {
      for (Parameter parameter : optimizer.parameters()) {
        ofEntries.add(new Axis.OfEntry(optimizer.name(), parameter, Map.of()));
      }
    }
  }

  /** The axis that varies a parameter, empty for the other two and for an unknown key. */
  Optional<Axis.OfParameter> parameterAxis(Mapping.Entry entry) {
    String key = entry.key();
    boolean unknowable = problem.isEmpty() && key.startsWith(PROBLEM_PREFIX);
    if (key.equals(OPTIMIZER) || key.equals(LEARNING_RATE) || unknowable) {
      return Optional.empty();
    }
    Optional<Axis.OfParameter> axis =
        key.startsWith(OPTIMIZER_PREFIX) ? ofEntry(key) : ofProblem(key);
    if (axis.isEmpty()) {
      mistakes.add(Mistake.unknown(entry.place(), "axis", key, candidates(key)));
    }
    return axis;
  }

  private Optional<Axis.OfParameter> ofProblem(String key) {
    return Optional.of(key)
        .filter(name -> name.startsWith(PROBLEM_PREFIX))
        .map(name -> name.substring(PROBLEM_PREFIX.length()))
        .flatMap(name -> problem.flatMap(declaration -> declaration.parameter(name)))
        .map(parameter -> new Axis.OfProblem(parameter, Map.of()));
  }

  private Optional<Axis.OfParameter> ofEntry(String key) {
    return ofEntries.stream()
        .filter(axis -> axis.key().equals(key))
        .map(Axis.OfParameter.class::cast)
        .findFirst();
  }

  private List<String> candidates(String key) {
    if (key.startsWith(OPTIMIZER_PREFIX)) {
      String ofSameEntry = key.substring(0, key.lastIndexOf('.') + 1);
      List<String> all = ofEntries.stream().map(Axis.OfEntry::key).toList();
      List<String> same = all.stream().filter(name -> name.startsWith(ofSameEntry)).toList();
      return same.isEmpty() ? all : same;
    }
    List<String> names = new ArrayList<>(List.of(OPTIMIZER, LEARNING_RATE));
    problem.ifPresent(
        declaration ->
            declaration.parameters().forEach(each -> names.add(PROBLEM_PREFIX + each.name())));
    return names;
  }
}
