package org.sweep.study.section;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweep.study.grid.Axis;
import org.sweep.study.grid.Levels;
import org.sweep.study.grid.OpenSelection;
import org.sweep.study.grid.OptimizerEntry;
import org.sweep.study.grid.Product;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;

/** The laws of labels on one axis: a label names one value, and a value has one label. */
final class LabelLaws {
  private final Axis.OfParameter axis;
  private final Optional<OpenSelection> problem;
  private final Mistakes mistakes;
  private final Map<Object, Object> valueOfCell = new HashMap<>();

  /**
   * The laws for the drafts of a grid.
   *
   * @param axis the axis with the labels of all products
   * @param problem what the study gives where no axis supplies it; empty if that is a mistake
   */
  LabelLaws(Axis.OfParameter axis, Optional<OpenSelection> problem, Mistakes mistakes) {
    this.axis = axis;
    this.problem = problem;
    this.mistakes = mistakes;
  }

  /** Checks one more product. */
  void check(ProductDraft draft) {
    List<Levels> levels = levels(draft.product());
    List<Object> shown =
        levels.isEmpty()
            ? given(draft.product())
            : levels.stream().flatMap(each -> each.values().stream()).toList();
    shown.forEach(value -> checkCell(value, draft));
    levels.forEach(each -> each.axis().labels().forEach((v, label) -> check(v, label, draft)));
  }

  private void checkCell(Object value, ProductDraft draft) {
    Object first = valueOfCell.putIfAbsent(axis.cell(value), value);
    if (first != null && !first.equals(value)) {
      String law = "label '%s' must name one value of %s, but names two";
      add(law.formatted(axis.cell(value), axis.key()), value, draft);
    }
  }

  private void check(Object value, String label, ProductDraft draft) {
    String first = axis.labels().get(value);
    if (!label.equals(first)) {
      String law = "a value of %s must have one label, but has '%s' and '%s'";
      add(law.formatted(axis.key(), first, label), value, draft);
    }
  }

  private void add(String law, Object value, ProductDraft draft) {
    mistakes.add(Mistake.of(draft.placeOf(axis.key(), value), law));
  }

  private List<Levels> levels(Product product) {
    return product.levels().filter(each -> each.axis().key().equals(axis.key())).toList();
  }

  /** What the axis's column shows of a product that does not vary it. */
  private List<Object> given(Product product) {
    Stream<OpenSelection> selections =
        axis instanceof Axis.OfEntry of
            ? product.entries().stream().filter(of::appliesTo).map(OptimizerEntry::selection)
            : problem.stream();
    return selections
        .flatMap(selection -> Stream.ofNullable(selection.given().get(axis.parameter().name())))
        .toList();
  }
}
