package org.sweep.study.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Values;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.sample.Sampling;
import org.sweep.study.section.SampleDraft.Sampled;
import org.sweep.study.value.DrawnAxis;
import org.sweep.study.value.DrawnAxisReader;
import org.sweep.study.value.ParameterReader;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;

/**
 * Reads the section {@code sample}: how many configurations are drawn, how, and from what. That
 * values are legal on their axes is checked where the span of the draft is read as a product.
 */
final class SampleReader {
  private static final String AXES = "axes";
  private static final String BUDGET = "budget";
  private static final Declaration SAMPLE =
      Declaration.of(
          "sample",
          "configurations drawn from ranges and choices",
          Parameter.choice(
              "method", List.of("sobol", "halton", "random"), "how draws are spread over the axes"),
          new Parameter(BUDGET, new Kind.Whole(1, 10_000), Optional.empty(), "how many draws"),
          Parameter.whole("seed", 0, 1, "of the draws, not of the trials"));

  private final AxisNames names;
  private final DrawnAxisReader values;
  private final ParameterReader parameters;
  private final Mistakes mistakes;

  SampleReader(AxisNames names, Mistakes mistakes) {
    this.names = names;
    this.values = new DrawnAxisReader(mistakes);
    this.parameters = new ParameterReader(mistakes);
    this.mistakes = mistakes;
  }

  /** What is valid of the sample; without points if anything of it is a mistake. */
  SampleDraft read(Node node) {
    if (!(node instanceof Mapping section)) {
      String law = "sample must be a mapping with the keys method, budget, seed and axes";
      mistakes.add(Mistake.of(node.place(), law, node.shown()));
      return new SampleDraft(
          List.of(), Set.of("optimizer", "learning-rate"), List.of(), node.place());
    }
    int before = mistakes.count();
    List<Sampled> axes = new ArrayList<>();
    Set<String> broken = new HashSet<>();
    for (Mapping.Entry entry : axes(section)) {
      drawn(entry)
          .map(drawn -> new Sampled(entry.key(), entry.place(), drawn))
          .ifPresentOrElse(axes::add, () -> broken.add(entry.key()));
    }
    axes.sort(Comparator.comparing(Sampled::key));
    Optional<Values> settings = settings(section);
    List<double[]> points =
        mistakes.count() == before && settings.isPresent() && !axes.isEmpty()
            ? points(settings.get(), axes, section)
            : List.of();
    return new SampleDraft(axes, broken, points, node.place());
  }

  private List<Mapping.Entry> axes(Mapping section) {
    Optional<Node> axes = section.get(AXES);
    if (axes.isPresent() && axes.get() instanceof Mapping all && !all.entries().isEmpty()) {
      return all.entries();
    }
    String law = "sample must have a mapping axes with at least one axis";
    String was = axes.map(Node::shown).orElse("");
    mistakes.add(Mistake.of(axes.map(Node::place).orElse(section.place()), law, was));
    return List.of();
  }

  private Optional<DrawnAxis> drawn(Mapping.Entry entry) {
    if (entry.key().equals(AxisNames.OPTIMIZER)) {
      return Optional.of(DrawnAxisReader.choices(entry.value()));
    }
    Optional<Parameter> parameter =
        entry.key().equals(AxisNames.LEARNING_RATE)
            ? Optional.of(ProductReader.LEARNING_RATE)
            : names.parameterAxis(entry).map(axis -> axis.parameter());
    return parameter.flatMap(known -> values.read(known.kind(), entry.value()));
  }

  private Optional<Values> settings(Mapping section) {
    Mapping written = section.without(AXES);
    List<String> keys = new ArrayList<>(SAMPLE.parameters().stream().map(Parameter::name).toList());
    keys.add(AXES);
    for (Mapping.Entry entry : written.entries()) {
      if (!keys.contains(entry.key())) {
        mistakes.add(Mistake.unknown(entry.place(), "key", entry.key(), keys));
        written = written.without(entry.key());
      }
    }
    Optional<Map<String, Object>> given = parameters.readAll(SAMPLE, written);
    if (written.get(BUDGET).isEmpty()) {
      mistakes.add(Mistake.of(section.place(), "sample must have the key " + BUDGET));
      return Optional.empty();
    }
    return given.map(known -> Values.of(SAMPLE, known));
  }

  private List<double[]> points(Values settings, List<Sampled> axes, Mapping section) {
    String method = settings.text("method");
    Sampling sampling = Sampling.valueOf(method.toUpperCase(Locale.ROOT));
    if (axes.size() > sampling.mostAxes()) {
      String law = "a %s sample must have at most %d axes".formatted(method, sampling.mostAxes());
      mistakes.add(Mistake.of(section.place(), law, Integer.toString(axes.size())));
      return List.of();
    }
    List<String> keys = axes.stream().map(Sampled::key).toList();
    return sampling.points((int) settings.whole(BUDGET), keys, settings.whole("seed"));
  }
}
