package org.sweep.study.value;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Numbers;
import org.sweep.spec.Parameter;
import org.sweep.spec.Values;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.mistake.Place;
import org.sweep.study.value.NumberRange.Rounding;
import org.sweep.study.value.NumberRange.Scale;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;
import org.sweep.study.yaml.Scalar;
import org.sweep.study.yaml.Sequence;

/**
 * Replaces ranges such as {@code {from: 1e-3, to: 1, count: 40}} on an axis of numbers by their
 * numbers, as if the file listed them.
 */
final class RangeReader {
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final List<String> KEYS = List.of(FROM, TO, "count", "scale");

  private final ParameterReader parameters;
  private final Mistakes mistakes;

  RangeReader(Mistakes mistakes) {
    this.parameters = new ParameterReader(mistakes);
    this.mistakes = mistakes;
  }

  /**
   * {@code node} without ranges; empty if it was nothing but ranges with mistakes.
   *
   * @param kind what values the axis takes; of numbers alone there are ranges
   * @param node a list of values and ranges, or one of them
   */
  Optional<Node> expanded(Kind kind, Node node) {
    List<Node> written = node instanceof Sequence list ? list.elements() : List.of(node);
    boolean ofNumbers = kind instanceof Kind.Real || kind instanceof Kind.Whole;
    if (!ofNumbers || written.stream().noneMatch(RangeReader::isRange)) {
      return Optional.of(node);
    }
    List<Node> values = written.stream().flatMap(each -> values(kind, each)).toList();
    return values.isEmpty() ? Optional.empty() : Optional.of(new Sequence(values, node.place()));
  }

  /** A mapping with any of the keys of a range, so that a slip in one of them is told as such. */
  private static boolean isRange(Node node) {
    return node instanceof Mapping mapping && mapping.keys().stream().anyMatch(KEYS::contains);
  }

  private Stream<Node> values(Kind kind, Node node) {
    if (!isRange(node)) {
      return Stream.of(node);
    }
    return parameters
        .selection(new ParameterReader.Named(declaration(kind), node))
        .flatMap(range -> numbers(kind, range.values(), (Mapping) node))
        .stream()
        .flatMap(List::stream)
        .map(number -> new Scalar(Numbers.text(number), node.place()));
  }

  /**
   * The range that numbers are drawn from, empty if it has a mistake.
   *
   * @param kind what values the axis takes
   * @param node a range without {@code count}
   */
  Optional<DrawnRange> drawn(Kind kind, Mapping node) {
    return parameters
        .selection(new ParameterReader.Named(drawnDeclaration(kind), node))
        .flatMap(range -> drawn(kind, range.values(), node));
  }

  private Optional<DrawnRange> drawn(Kind kind, Values values, Mapping node) {
    double from = number(values, FROM);
    double to = number(values, TO);
    if (!(from < to)) {
      Node written = node.get(FROM).orElseThrow();
      String law = FROM + " must be < " + TO + ", which is " + Numbers.text(to);
      mistakes.add(Mistake.of(written.place(), law, written.shown()));
      return Optional.empty();
    }
    Scale scale = scale(values);
    return scale == Scale.LOG && !arePositive(node, from, to)
        ? Optional.empty()
        : Optional.of(new DrawnRange(from, to, scale, rounding(kind)));
  }

  /** Whether {@code node} is a range on an axis of {@code kind}. */
  static boolean isRange(Kind kind, Node node) {
    return (kind instanceof Kind.Real || kind instanceof Kind.Whole) && isRange(node);
  }

  private static Declaration declaration(Kind kind) {
    return Declaration.of(
        "range",
        "count numbers, evenly spaced",
        new Parameter(FROM, kind, Optional.empty(), "the first number"),
        new Parameter(TO, kind, Optional.empty(), "the last number"),
        new Parameter("count", new Kind.Whole(2, 1000), Optional.empty(), "how many numbers"),
        scaleParameter());
  }

  private static Declaration drawnDeclaration(Kind kind) {
    return Declaration.of(
        "range",
        "numbers to draw from",
        new Parameter(FROM, kind, Optional.empty(), "the least number"),
        new Parameter(TO, kind, Optional.empty(), "the greatest number"),
        scaleParameter());
  }

  private static Parameter scaleParameter() {
    return Parameter.choice("scale", List.of("log", "linear"), "where they are evenly spread");
  }

  private static Scale scale(Values values) {
    return Scale.valueOf(values.text("scale").toUpperCase(Locale.ROOT));
  }

  private static Rounding rounding(Kind kind) {
    return kind instanceof Kind.Whole ? Rounding.WHOLE : Rounding.DIGITS;
  }

  private Optional<List<Double>> numbers(Kind kind, Values values, Mapping node) {
    double from = number(values, FROM);
    double to = number(values, TO);
    Scale scale = scale(values);
    if (scale == Scale.LOG && !arePositive(node, from, to)) {
      return Optional.empty();
    }
    Rounding rounding = rounding(kind);
    NumberRange range = new NumberRange(from, to, (int) values.whole("count"), scale);
    List<Double> numbers = range.values(rounding);
    if (!range.isMonotone(numbers)) {
      mistakes.add(tooClose(range, rounding, node.place()));
      return Optional.empty();
    }
    return Optional.of(numbers);
  }

  private static double number(Values values, String name) {
    return ((Number) values.byName().get(name)).doubleValue();
  }

  private boolean arePositive(Mapping node, double from, double to) {
    int before = mistakes.count();
    checkPositive(FROM, from, node);
    checkPositive(TO, to, node);
    return mistakes.count() == before;
  }

  private void checkPositive(String key, double end, Mapping node) {
    if (!(end > 0)) {
      Node written = node.get(key).orElseThrow();
      mistakes.add(
          Mistake.of(written.place(), key + " must be > 0 on a log scale", written.shown()));
    }
  }

  private static Mistake tooClose(NumberRange range, Rounding rounding, Place place) {
    String law =
        rounding == Rounding.WHOLE
            ? "must be distinct whole numbers"
            : "must differ in their first " + NumberRange.DIGITS + " significant digits";
    String numbers =
        "%d numbers from %s to %s "
            .formatted(range.count(), Numbers.text(range.from()), Numbers.text(range.to()));
    return Mistake.of(place, numbers + law);
  }
}
