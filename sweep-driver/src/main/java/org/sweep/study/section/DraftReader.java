package org.sweep.study.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;
import org.sweep.study.yaml.Sequence;

/**
 * Reads the sections {@code grid} and {@code sample} into products: those of the grid, or each of
 * them once for every draw with the values of that draw, the draws outermost. So more draws only
 * add products.
 */
final class DraftReader {
  private final ProductReader products;
  private final SampleReader samples;
  private final Mistakes mistakes;

  DraftReader(Vocabulary vocabulary, Optional<ProblemDraft> problem, Mistakes mistakes) {
    this.products = new ProductReader(vocabulary, problem, mistakes);
    this.samples = new SampleReader(products.axes(), mistakes);
    this.mistakes = mistakes;
  }

  /** What is valid of a grid without sample. */
  List<ProductDraft> read(Node grid) {
    return written(grid).stream().map(product -> products.read(product, Set.of())).toList();
  }

  /**
   * What is valid of a sample, alone or together with a grid.
   *
   * @param grid the section; empty if there is none
   * @param node the sample
   * @param seeds how many trials every configuration has
   */
  List<ProductDraft> read(Optional<Node> grid, Node node, int seeds) {
    SampleDraft sample = samples.read(node);
    List<Mapping> written =
        grid.map(this::written).orElse(List.of(new Mapping(List.of(), node.place())));
    written.forEach(product -> refuseTwice(product, sample));
    int before = mistakes.count();
    List<ProductDraft> spans =
        written.stream()
            .map(product -> products.read(sample.span(product), sample.broken()))
            .toList();
    if (mistakes.count() > before || sample.points().isEmpty()) {
      return spans;
    }
    List<ProductDraft> first = draw(sample, 0, written);
    int draws = sample.points().size();
    GridLaws laws = new GridLaws(grid.orElse(node).place(), first, mistakes);
    if (!laws.keepsSize((long) seeds * draws)) {
      return first;
    }
    List<ProductDraft> drafts = new ArrayList<>(first);
    for (int number = 1; number < draws; number++) {
      drafts.addAll(draw(sample, number, written));
    }
    return drafts;
  }

  private List<ProductDraft> draw(SampleDraft sample, int number, List<Mapping> written) {
    return written.stream()
        .map(product -> products.read(sample.draw(number, product), sample.keys()))
        .toList();
  }

  private void refuseTwice(Mapping product, SampleDraft sample) {
    for (Mapping.Entry entry : product.entries()) {
      if (sample.keys().contains(entry.key())) {
        String law = entry.key() + " must be an axis of grid or of sample, not of both";
        mistakes.add(Mistake.of(entry.place(), law));
      }
    }
  }

  /** The products as the file has them. */
  private List<Mapping> written(Node grid) {
    if (grid instanceof Sequence list && list.elements().isEmpty()) {
      mistakes.add(Mistake.of(grid.place(), "grid must have at least one product"));
    }
    List<Mapping> written = new ArrayList<>();
    for (Node element : grid instanceof Sequence list ? list.elements() : List.of(grid)) {
      if (element instanceof Mapping product) {
        written.add(product);
      } else {
        String law = "grid must be a mapping of axes to values, or a list of such mappings";
        mistakes.add(Mistake.of(element.place(), law, element.shown()));
      }
    }
    return written;
  }
}
