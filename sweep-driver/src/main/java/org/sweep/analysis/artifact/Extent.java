package org.sweep.analysis.artifact;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A square of the plane of points.
 *
 * @param left the smallest x_0
 * @param bottom the smallest x_1
 * @param side length of its sides, &gt; 0
 */
public record Extent(double left, double bottom, double side) {
  /** Left free around real points, as a share of their own extent. */
  private static final double MARGIN = 0.25;

  /** Extents of one target differ by the draw of real points, those of two by more than this. */
  private static final double ALIKE = 1.25;

  /** Refuses a square without area. */
  public Extent {
    boolean isFinite = Double.isFinite(left) && Double.isFinite(bottom) && Double.isFinite(side);
    if (!isFinite || !(side > 0)) {
      throw new IllegalArgumentException(
          "an extent must be finite with a side > 0, but was [%s, %s] with side %s"
              .formatted(left, bottom, side));
    }
  }

  /** The smallest square around [{@code left}, {@code right}] x [{@code bottom}, {@code top}]. */
  static Extent around(double left, double right, double bottom, double top) {
    double side = Math.max(right - left, top - bottom);
    side = side > 0 ? side : 1;
    return new Extent((left + right - side) / 2, (bottom + top - side) / 2, side);
  }

  /** Whether a point lies in the square or on its edge; one that is not finite does not. */
  public boolean contains(double x, double y) {
    return x >= left && x <= left + side && y >= bottom && y <= bottom + side;
  }

  /** This square with a margin on every side. */
  Extent withMargin() {
    double margin = MARGIN * side;
    return new Extent(left - margin, bottom - margin, side + 2 * margin);
  }

  /** One extent for all if they are alike; else each keeps its own. */
  static <K> Map<K, Extent> common(Map<K, Extent> own) {
    Collection<Extent> all = own.values();
    if (all.isEmpty()) {
      return own;
    }
    Extent union = all.stream().reduce(Extent::union).orElseThrow();
    double smallest = all.stream().mapToDouble(Extent::side).min().orElseThrow();
    Map<K, Extent> common = new LinkedHashMap<>(own);
    if (union.side <= ALIKE * smallest) {
      common.replaceAll((key, extent) -> union);
    }
    return common;
  }

  private Extent union(Extent other) {
    return around(
        Math.min(left, other.left),
        Math.max(left + side, other.left + other.side),
        Math.min(bottom, other.bottom),
        Math.max(bottom + side, other.bottom + other.side));
  }
}
