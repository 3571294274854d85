package org.sweep.study.section;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweep.study.grid.Axis;
import org.sweep.study.grid.Grid;
import org.sweep.study.grid.OpenSelection;
import org.sweep.study.grid.Outlines;
import org.sweep.study.grid.Product;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.mistake.Place;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;

/**
 * Reads the sections {@code grid}, a product or a list of products, and {@code sample}, and checks
 * them against the problem: what axes do not supply must be in {@code problem}, every problem must
 * have an outline, and every method must be able to play it.
 */
public final class GridReader {
  private static final ProductDraft NO_AXES =
      new ProductDraft(
          new Product(List.of(), List.of(), List.of(), List.of()),
          new Mapping(List.of(), Place.file("")),
          Map.of());

  private final Vocabulary vocabulary;
  private final Optional<ProblemDraft> problem;
  private final DraftReader reader;
  private final Mistakes mistakes;

  /**
   * A reader for the grid over one problem.
   *
   * @param vocabulary what it can name
   * @param problem the problem; empty if that is a mistake already
   */
  public GridReader(Vocabulary vocabulary, Optional<ProblemDraft> problem, Mistakes mistakes) {
    this.vocabulary = vocabulary;
    this.problem = problem;
    this.reader = new DraftReader(vocabulary, problem, mistakes);
    this.mistakes = mistakes;
  }

  /**
   * What is valid of the grid; if there is no mistake, all of it.
   *
   * @param node the section; if there is no sample either, the problem alone is checked
   * @param sample the section {@code sample}, if there is one
   * @param seeds how many trials every configuration has
   */
  public GridDraft read(Optional<Node> node, Optional<Node> sample, int seeds) {
    int before = mistakes.count();
    List<ProductDraft> drafts = drafts(node, sample, seeds);
    boolean isSpan = sample.isPresent() && mistakes.count() > before;
    List<Product> valid = drafts.stream().map(ProductDraft::product).toList();
    List<Axis> axes = Grid.axesOf(valid);
    GridLaws laws = new GridLaws(place(node.or(() -> sample)), drafts, mistakes);
    laws.checkLabels(axes);
    Optional<OpenSelection> open = problem.flatMap(draft -> open(draft, drafts));
    checkLabelsOfValues(axes, open, drafts);
    Outlines outlines = Outlines.NONE;
    if ((isSpan ? laws.isSmall(seeds) : laws.keepsSize(seeds)) && open.isPresent()) {
      outlines = new OutlineReader(vocabulary, problem.get(), mistakes).read(open.get(), drafts);
    }
    laws.checkColumns(axes, outlines.metrics());
    return new GridDraft(axes, open.map(known -> new Grid(known, valid)), outlines);
  }

  private void checkLabelsOfValues(
      List<Axis> axes, Optional<OpenSelection> open, List<ProductDraft> drafts) {
    for (Axis axis : axes) {
      if (axis instanceof Axis.OfParameter varied && !varied.labels().isEmpty()) {
        drafts.forEach(new LabelLaws(varied, open, mistakes)::check);
      }
    }
  }

  private static Place place(Optional<Node> node) {
    return node.map(Node::place).orElse(NO_AXES.node().place());
  }

  private List<ProductDraft> drafts(Optional<Node> grid, Optional<Node> sample, int seeds) {
    List<ProductDraft> drafts =
        sample
            .map(node -> reader.read(grid, node, seeds))
            .orElseGet(() -> grid.map(reader::read).orElse(List.of()));
    return drafts.isEmpty() ? List.of(NO_AXES) : drafts;
  }

  /** The problem without what every product supplies, empty if some product lacks a value. */
  private Optional<OpenSelection> open(ProblemDraft draft, List<ProductDraft> drafts) {
    Set<String> suppliedByAll = new HashSet<>();
    suppliedByAll.addAll(drafts.get(0).product().suppliedToProblem());
    drafts.forEach(each -> suppliedByAll.retainAll(each.product().suppliedToProblem()));
    Optional<OpenSelection> open =
        draft
            .given()
            .map(given -> OpenSelection.of(draft.type().declaration(), given, suppliedByAll));
    List<String> missing =
        open.stream().flatMap(known -> known.missing(suppliedByAll).stream()).toList();
    for (String name : missing) {
      String law = draft.type().declaration().name() + " needs a value for " + name;
      mistakes.add(Mistake.of(draft.node().place(), law));
    }
    return open.filter(known -> missing.isEmpty());
  }
}
