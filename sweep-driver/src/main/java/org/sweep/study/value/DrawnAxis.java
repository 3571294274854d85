package org.sweep.study.value;

import java.util.List;
import org.sweep.spec.Numbers;
import org.sweep.study.mistake.Place;
import org.sweep.study.yaml.Node;
import org.sweep.study.yaml.Scalar;
import org.sweep.study.yaml.Sequence;

/** What the values of an axis are drawn from. */
public sealed interface DrawnAxis {
  /** As an axis of a grid: the ends of a range, or every choice. */
  Node span();

  /**
   * The value of one draw.
   *
   * @param share in [0, 1)
   */
  Node at(double share);

  /**
   * Numbers between two ends.
   *
   * @param range the numbers
   * @param place where it stands
   */
  record OfRange(DrawnRange range, Place place) implements DrawnAxis {
    @Override
    public Node span() {
      return new Sequence(List.of(scalar(range.from()), scalar(range.to())), place);
    }

    @Override
    public Node at(double share) {
      return scalar(range.at(share));
    }

    private Scalar scalar(double number) {
      return new Scalar(Numbers.text(number), place);
    }
  }

  /**
   * Values, each as likely as any other.
   *
   * @param values the values
   */
  record OfChoices(Sequence values) implements DrawnAxis {
    @Override
    public Node span() {
      return values;
    }

    /** A list of one, since one value may be a list itself. */
    @Override
    public Node at(double share) {
      List<Node> choices = values.elements();
      Node chosen = choices.get((int) (share * choices.size()));
      return new Sequence(List.of(chosen), chosen.place());
    }
  }
}
