package org.sweep.study.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;
import org.sweep.study.yaml.Scalar;

/**
 * Reads the values of an axis that varies a parameter. What an axis may say depends on the
 * parameter's kind alone:
 *
 * <ul>
 *   <li>A list is always the list of the axis's values. Where values are lists themselves it is a
 *       list of lists; anything else alone is a list of one.
 *   <li>On an axis of numbers (a {@link Kind.Real} or {@link Kind.Whole}) a mapping with a key of a
 *       range, {@code {from: 1e-3, to: 1, count: 40}}, is that range. No other axis has ranges.
 *   <li>On an axis of texts, documents, lists or maps ({@link Kind.Text}, {@link Kind.Json}, {@link
 *       Kind.ListOf}, {@link Kind.MapOf}) a mapping with exactly the keys {@code label} and {@code
 *       value} is that value, and tables call it by the label. So a map whose own names are {@code
 *       label} and {@code value} needs a label.
 *   <li>Any other mapping is one value.
 *   <li>A document without a label is called what the file calls it: its path.
 * </ul>
 */
public final class AxisReader {
  private static final String VALUE = "value";

  private final ParameterReader parameters;
  private final ValuesReader values;
  private final RangeReader ranges;
  private final LabelReader labels;

  /**
   * What an axis says.
   *
   * @param values its distinct values, each with its place
   * @param labels what tables call those values that have a label
   */
  public record Read(List<Placed<Object>> values, Map<Object, String> labels) {
    /** Copies both. */
    public Read {
      values = List.copyOf(values);
      labels = Map.copyOf(labels);
    }

    /** The values without their places. */
    public List<Object> levels() {
      return values.stream().map(Placed::value).toList();
    }
  }

  /** A reader that adds what is wrong to {@code mistakes}. */
  public AxisReader(Mistakes mistakes, Documents documents) {
    this.parameters = new ParameterReader(mistakes, documents);
    this.values = new ValuesReader(mistakes);
    this.ranges = new RangeReader(mistakes);
    this.labels = new LabelReader(mistakes);
  }

  /** What is valid of the axis over {@code parameter} that {@code node} writes. */
  public Read read(Parameter parameter, Node node) {
    Map<Object, String> labelled = new HashMap<>();
    List<Placed<Object>> read =
        ranges
            .expanded(parameter.kind(), node)
            .map(plain -> values.read(parameter.name(), plain, e -> value(parameter, e, labelled)))
            .orElse(List.of());
    return new Read(read, labelled);
  }

  private Optional<Object> value(Parameter parameter, Node node, Map<Object, String> labelled) {
    if (!isLabelled(parameter.kind(), node)) {
      Optional<Object> value = parameters.read(parameter, node);
      boolean isDocument = parameter.kind() instanceof Kind.Json && value.isPresent();
      if (isDocument && node instanceof Scalar scalar && JsonReader.isPath(scalar)) {
        labelled.putIfAbsent(value.get(), scalar.text());
      }
      return value;
    }
    Mapping mapping = (Mapping) node;
    Optional<String> label = labels.read(mapping.get(LabelReader.LABEL).orElseThrow());
    Optional<Object> value = parameters.read(parameter, mapping.get(VALUE).orElseThrow());
    if (label.isPresent() && value.isPresent()) {
      labelled.putIfAbsent(value.get(), label.get());
    }
    return value.filter(valid -> label.isPresent());
  }

  private static boolean isLabelled(Kind kind, Node node) {
    boolean mayBe =
        kind instanceof Kind.Text
            || kind instanceof Kind.Json
            || kind instanceof Kind.ListOf
            || kind instanceof Kind.MapOf;
    return mayBe
        && node instanceof Mapping mapping
        && Set.copyOf(mapping.keys()).equals(Set.of(LabelReader.LABEL, VALUE));
  }
}
