package org.sweep.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.schema.Metric;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.store.Bound;
import org.sweep.store.TableSpec.At;
import org.sweep.study.grid.Axis;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.mistake.Place;
import org.sweep.study.value.ParameterReader;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;
import org.sweep.study.yaml.Sequence;

/** Reads the section {@code report} and fills in what it leaves out. */
final class ReportReader {
  private static final Declaration TABLE =
      Declaration.of(
          "table",
          "a table with one axis down the side and another across the top",
          word("metric", "a metric of the problem; absent, its last one"),
          Parameter.choice("at", List.of("last", "best"), "which value of a trial"),
          word("rows", "axis down the side; absent, optimizer"),
          word("columns", "axis across the top; absent, learning-rate"));

  private static final String TABLE_KEY = "table";
  static final String COMPARE = "compare";
  static final String TARGET = "target";
  private static final List<String> KEYS = List.of(TABLE_KEY, COMPARE, TARGET);

  private final List<Axis> axes;
  private final List<Metric> metrics;
  private final Mistakes mistakes;

  /**
   * A reader for reports of a study.
   *
   * @param axes at least two
   * @param metrics the problem's metrics; empty if they are not known because of a mistake
   */
  ReportReader(List<Axis> axes, List<Metric> metrics, Mistakes mistakes) {
    this.axes = axes;
    this.metrics = metrics;
    this.mistakes = mistakes;
  }

  /** The report, empty if there are mistakes. */
  Optional<Report> read(Mapping section) {
    for (Mapping.Entry entry : section.entries()) {
      if (!KEYS.contains(entry.key())) {
        mistakes.add(Mistake.unknown(entry.place(), "key", entry.key(), KEYS));
      }
    }
    Node table = section.get(TABLE_KEY).orElse(new Mapping(List.of(), section.place()));
    if (!(table instanceof Mapping mapping)) {
      mistakes.add(Mistake.of(table.place(), "table must be a mapping", table.shown()));
      return Optional.empty();
    }
    return new ParameterReader(mistakes).readAll(TABLE, mapping).flatMap(v -> report(v, mapping));
  }

  /** The axes to be compared: optimizers, unless {@code section} names others. */
  List<Axis> compare(Mapping section) {
    Optional<Node> written = section.get(COMPARE).filter(node -> !node.isAbsent());
    if (written.isEmpty()) {
      return axes.subList(0, 1);
    }
    List<Node> names =
        written.get() instanceof Sequence list ? list.elements() : List.of(written.get());
    List<Axis> compared = new ArrayList<>();
    for (Node name : names) {
      Optional<Axis> axis =
          axes.stream().filter(known -> known.key().equals(name.shown())).findFirst();
      if (axis.isEmpty()) {
        List<String> known = axes.stream().map(Axis::key).toList();
        mistakes.add(Mistake.unknown(name.place(), "axis", name.shown(), known));
      } else if (axis.get() instanceof Axis.OfProblem) {
        String law = "compare must name axes of optimizers, not of the problem";
        mistakes.add(Mistake.of(name.place(), law, name.shown()));
      }
      axis.ifPresent(compared::add);
    }
    if (names.isEmpty()) {
      mistakes.add(Mistake.of(written.get().place(), "compare must name an axis at least"));
    }
    return compared;
  }

  /** The target, empty if there is none or a mistake. */
  Optional<Bound> target(Mapping section) {
    return section
        .get(TARGET)
        .filter(node -> !node.isAbsent())
        .flatMap(node -> new BoundReader(metrics, mistakes).read(TARGET, node))
        .map(BoundReader.Read::bound);
  }

  private Optional<Report> report(Map<String, Object> given, Mapping table) {
    Optional<Metric> metric = metric(given, table);
    Optional<Axis> rows = axis("rows", given, table);
    Optional<Axis> columns = axis("columns", given, table);
    boolean sound = rows.isPresent() == given.containsKey("rows");
    sound &= columns.isPresent() == given.containsKey("columns");
    if (metric.isEmpty() || !sound) {
      return Optional.empty();
    }
    Axis side = rows.orElseGet(() -> firstExcept(columns));
    Axis top = columns.orElseGet(() -> axes.get(1).equals(side) ? axes.get(0) : axes.get(1));
    if (side.equals(top)) {
      Place place = placeOf("columns", table);
      mistakes.add(Mistake.of(place, "columns must be another axis than rows", top.key()));
      return Optional.empty();
    }
    String at = (String) given.getOrDefault("at", "last");
    return Optional.of(new Report(metric.get(), At.of(at), side, top));
  }

  private Axis firstExcept(Optional<Axis> other) {
    return other.filter(axes.get(0)::equals).isPresent() ? axes.get(1) : axes.get(0);
  }

  private Optional<Metric> metric(Map<String, Object> given, Mapping table) {
    if (metrics.isEmpty()) {
      return Optional.empty();
    }
    Object name = given.getOrDefault("metric", metrics.get(metrics.size() - 1).name());
    Optional<Metric> metric = metrics.stream().filter(m -> m.name().equals(name)).findFirst();
    if (metric.isEmpty()) {
      List<String> names = metrics.stream().map(Metric::name).toList();
      mistakes.add(Mistake.unknown(placeOf("metric", table), "metric", name.toString(), names));
    }
    return metric;
  }

  private Optional<Axis> axis(String key, Map<String, Object> given, Mapping table) {
    Object name = given.get(key);
    Optional<Axis> axis = axes.stream().filter(known -> known.key().equals(name)).findFirst();
    if (name != null && axis.isEmpty()) {
      List<String> names = axes.stream().map(Axis::key).toList();
      mistakes.add(Mistake.unknown(placeOf(key, table), "axis", name.toString(), names));
    }
    return axis;
  }

  private static Place placeOf(String key, Mapping table) {
    return table.get(key).map(Node::place).orElse(table.place());
  }

  private static Parameter word(String name, String description) {
    return new Parameter(name, new Kind.Text(), Optional.empty(), description);
  }
}
