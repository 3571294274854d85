package org.sweep.study.section;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweep.game.GameOutline;
import org.sweep.optim.method.MethodType;
import org.sweep.optim.transform.TransformType;
import org.sweep.problem.InvalidProblem;
import org.sweep.problem.ProblemOutline;
import org.sweep.schema.Metric;
import org.sweep.spec.Selection;
import org.sweep.study.grid.OpenSelection;
import org.sweep.study.grid.OptimizerEntry;
import org.sweep.study.grid.Outlines;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.mistake.Place;

/**
 * Asks for the outline of every problem of a grid, once each, and whether its optimizers can play.
 */
final class OutlineReader {
  private final Vocabulary vocabulary;
  private final ProblemDraft problem;
  private final Mistakes mistakes;
  private final Set<Metric> methodMetrics = new LinkedHashSet<>();
  private final Map<Selection, Optional<ProblemOutline>> asked = new LinkedHashMap<>();

  OutlineReader(Vocabulary vocabulary, ProblemDraft problem, Mistakes mistakes) {
    this.vocabulary = vocabulary;
    this.problem = problem;
    this.mistakes = mistakes;
  }

  /** The outlines of all problems that are valid, in the order of the grid. */
  Outlines read(OpenSelection open, List<ProductDraft> drafts) {
    for (ProductDraft draft : drafts) {
      Set<GameOutline> games = new LinkedHashSet<>();
      for (Selection selection : draft.product().problems(open)) {
        outline(selection, draft).ifPresent(outline -> games.add(outline.game()));
      }
      for (OptimizerEntry entry : draft.product().entries()) {
        Place place = draft.placeOf(AxisNames.OPTIMIZER, entry);
        draft.product().methodsOf(entry).forEach(method -> check(method, games, place));
        draft.product().transformsOf(entry).forEach(each -> checkTransform(each, games, place));
      }
    }
    Map<Selection, ProblemOutline> outlines = new LinkedHashMap<>();
    asked.forEach((selection, outline) -> outline.ifPresent(o -> outlines.put(selection, o)));
    return new Outlines(outlines, List.copyOf(methodMetrics));
  }

  private Optional<ProblemOutline> outline(Selection selection, ProductDraft draft) {
    Optional<ProblemOutline> known = asked.get(selection);
    if (known != null) {
      return known;
    }
    Optional<ProblemOutline> outline = Optional.empty();
    try {
      outline = Optional.of(problem.type().outline(selection.values(), vocabulary.data()));
    } catch (InvalidProblem e) {
      mistakes.add(Mistake.of(placeOf(e.parameter(), selection, draft), sentence(e)));
    }
    asked.put(selection, outline);
    return outline;
  }

  /** The value on the axis if an axis supplies the parameter, otherwise its key in the problem. */
  private Place placeOf(String parameter, Selection selection, ProductDraft draft) {
    Object value = selection.values().byName().get(parameter);
    boolean onAxis = draft.product().suppliedToProblem().contains(parameter);
    return onAxis ? draft.placeOf("problem." + parameter, value) : problem.placeOf(parameter);
  }

  private static String sentence(InvalidProblem error) {
    boolean lawAlone = error.getMessage().startsWith("must ");
    return lawAlone ? error.parameter() + " " + error.getMessage() : error.getMessage();
  }

  private void check(Selection method, Set<GameOutline> games, Place place) {
    MethodType type = vocabulary.method(method.name()).orElseThrow();
    methodMetrics.addAll(type.metrics(method.values()));
    games.stream()
        .flatMap(game -> type.refusal(game, method.values()).stream())
        .distinct()
        .forEach(refusal -> mistakes.add(Mistake.of(place, refusal)));
  }

  private void checkTransform(Selection transform, Set<GameOutline> games, Place place) {
    TransformType type = vocabulary.transform(transform.name()).orElseThrow();
    games.stream()
        .flatMap(game -> type.refusal(game).stream())
        .distinct()
        .forEach(refusal -> mistakes.add(Mistake.of(place, refusal)));
  }
}
