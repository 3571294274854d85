package org.sweep.study.section;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sweep.study.mistake.Place;
import org.sweep.study.value.DrawnAxis;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;

/**
 * What is valid of a sample: a number of draws, each of which gives every sampled axis one value.
 *
 * @param axes the sampled axes, sorted by key
 * @param broken keys of axes that are in the sample, but wrong
 * @param points one point for each draw, with a share in [0, 1) for each axis
 * @param place where the sample stands
 */
record SampleDraft(List<Sampled> axes, Set<String> broken, List<double[]> points, Place place) {
  /**
   * One axis.
   *
   * @param key its key
   * @param place where the key stands
   * @param drawn what its values are drawn from
   */
  record Sampled(String key, Place place, DrawnAxis drawn) {}

  SampleDraft {
    axes = List.copyOf(axes);
    broken = Set.copyOf(broken);
    points = List.copyOf(points);
  }

  /** The keys of all its axes. */
  Set<String> keys() {
    Set<String> keys = new HashSet<>(broken);
    axes.forEach(axis -> keys.add(axis.key()));
    return keys;
  }

  /** A product with every value that draws can give: the ends of ranges, and all choices. */
  Mapping span(Mapping product) {
    Mapping whole = product;
    for (Sampled axis : axes) {
      whole = with(whole, axis, axis.drawn().span());
    }
    return whole;
  }

  /** A product with the values of one draw. */
  Mapping draw(int number, Mapping product) {
    double[] shares = points.get(number);
    Mapping drawn = product;
    for (int i = 0; i < shares.length; i++) {
      drawn = with(drawn, axes.get(i), axes.get(i).drawn().at(shares[i]));
    }
    return drawn;
  }

  private static Mapping with(Mapping product, Sampled axis, Node value) {
    return product.with(new Mapping.Entry(axis.key(), axis.place(), value));
  }
}
