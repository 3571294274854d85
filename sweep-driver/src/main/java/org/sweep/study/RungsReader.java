package org.sweep.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.value.ParameterReader;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;

/**
 * Reads rungs: a list of steps that grow, or {@code {from: 200, every: 200}} or {@code {from: 100,
 * factor: 3}}, which mean all such steps before the last one of the longest trial.
 */
final class RungsReader {
  private static final String FROM = "from";
  private static final String EVERY = "every";
  private static final String FACTOR = "factor";
  private static final int MOST_RUNGS = 1000;
  private static final Kind STEP = new Kind.Whole(1, Parameter.LARGEST_WHOLE);
  private static final Parameter STEPS =
      new Parameter(
          "rungs", new Kind.ListOf(STEP, 1, MOST_RUNGS), Optional.empty(), "steps that grow");
  private static final Declaration RANGE =
      Declaration.of(
          "rungs",
          "steps up to the last one of the longest trial",
          new Parameter(FROM, STEP, Optional.empty(), "the first rung"),
          new Parameter(EVERY, STEP, Optional.empty(), "steps from one to the next"),
          new Parameter(
              FACTOR, new Kind.Whole(2, MOST_RUNGS), Optional.empty(), "from one to the next"));

  private final long longest;
  private final Mistakes mistakes;
  private final ParameterReader parameters;

  /**
   * A reader for rungs of a study.
   *
   * @param longest steps of its longest trial
   */
  RungsReader(long longest, Mistakes mistakes) {
    this.longest = longest;
    this.mistakes = mistakes;
    this.parameters = new ParameterReader(mistakes);
  }

  /** The steps, empty if there are mistakes. */
  Optional<List<Long>> read(Node node) {
    if (node instanceof Mapping range) {
      return parameters.readAll(RANGE, range).flatMap(given -> range(given, range));
    }
    Optional<List<Long>> steps =
        parameters
            .read(STEPS, node)
            .map(list -> ((List<?>) list).stream().map(Long.class::cast).toList());
    if (steps.isPresent() && !grow(steps.get())) {
      mistakes.add(Mistake.of(node.place(), "rungs must grow", steps.get().toString()));
      return Optional.empty();
    }
    return steps;
  }

  private static boolean grow(List<Long> steps) {
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i) <= steps.get(i - 1)) {
        return false;
      }
    }
    return true;
  }

  private Optional<List<Long>> range(Map<String, Object> given, Mapping node) {
    boolean isEven = given.containsKey(EVERY);
    if (!given.containsKey(FROM) || isEven == given.containsKey(FACTOR)) {
      String law =
          "rungs must be a list of steps, or have the key from and one of every and factor";
      mistakes.add(Mistake.of(node.place(), law, node.shown()));
      return Optional.empty();
    }
    long by = (long) given.get(isEven ? EVERY : FACTOR);
    List<Long> steps = new ArrayList<>();
    long step = (long) given.get(FROM);
    while (step < longest && steps.size() <= MOST_RUNGS) {
      steps.add(step);
      step = isEven ? step + by : step * by;
    }
    if (steps.isEmpty() || steps.size() > MOST_RUNGS) {
      String law = "rungs must be 1 to %d below the %d steps of the longest trial";
      mistakes.add(Mistake.of(node.place(), law.formatted(MOST_RUNGS, longest)));
      return Optional.empty();
    }
    return Optional.of(steps);
  }
}
