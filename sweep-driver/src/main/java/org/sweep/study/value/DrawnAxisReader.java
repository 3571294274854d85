package org.sweep.study.value;

import java.util.List;
import java.util.Optional;
import org.sweep.spec.Kind;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;
import org.sweep.study.yaml.Sequence;

/**
 * Reads what the values of a sampled axis are drawn from: on an axis of numbers a range {@code
 * {from: 1e-5, to: 0.1}}, on any axis a list of values or one alone. Whether these values are legal
 * is for {@link AxisReader} to say of their {@link DrawnAxis#span}.
 */
public final class DrawnAxisReader {
  private final RangeReader ranges;

  /** A reader that adds what is wrong to {@code mistakes}. */
  public DrawnAxisReader(Mistakes mistakes) {
    this.ranges = new RangeReader(mistakes);
  }

  /** What {@code node} says of an axis whose values are of {@code kind}; empty if it is wrong. */
  public Optional<DrawnAxis> read(Kind kind, Node node) {
    if (RangeReader.isRange(kind, node)) {
      return ranges
          .drawn(kind, (Mapping) node)
          .map(range -> new DrawnAxis.OfRange(range, node.place()));
    }
    return ranges.expanded(kind, node).map(DrawnAxisReader::choices);
  }

  /** An axis of values of no kind, such as entries of {@code optimizer}. */
  public static DrawnAxis choices(Node node) {
    Sequence values =
        node instanceof Sequence list ? list : new Sequence(List.of(node), node.place());
    return new DrawnAxis.OfChoices(values);
  }
}
