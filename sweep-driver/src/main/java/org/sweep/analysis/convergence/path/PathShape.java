package org.sweep.analysis.convergence.path;

import java.util.List;

/** Where a path came from, where it went, and how it ends. */
final class PathShape {
  private final double start;
  private final double lowest;
  private final double highest;
  private final double lowestMean;
  private final double heightBefore;
  private final double highBefore;
  private final Tail tail;

  /** The shape of a path with at least one finite value. */
  PathShape(Path path) {
    List<PathPoint> bins = path.equalBins();
    start = path.whole().firstValue();
    lowest = path.whole().low();
    highest = path.whole().high();
    lowestMean = path.cutBins().stream().mapToDouble(PathPoint::mean).min().orElseThrow();
    List<PathPoint> before =
        bins.stream().filter(bin -> bin.bin() >= Path.MIDDLE && bin.bin() < Path.TAIL).toList();
    highBefore = before.stream().mapToDouble(PathPoint::high).max().orElse(Double.NaN);
    heightBefore =
        highBefore - before.stream().mapToDouble(PathPoint::low).min().orElse(Double.NaN);
    int last = bins.get(bins.size() - 1).bin();
    tail = new Tail(bins.stream().filter(bin -> bin.bin() >= Math.min(Path.TAIL, last)).toList());
  }

  /** The first value. */
  double start() {
    return start;
  }

  /** The lowest value. */
  double lowest() {
    return lowest;
  }

  /** The last quarter. */
  Tail tail() {
    return tail;
  }

  /** Whether the metric has a natural zero, so that factors say something. */
  boolean hasZero() {
    return lowest >= 0;
  }

  /** What counts as far: the first value, or the whole range where there is no natural zero. */
  double scale() {
    return hasZero() ? start : highest - lowest;
  }

  /** Whether the path goes less far up and down than before. */
  boolean isDamped() {
    return tail.high() - tail.low() <= 0.7 * heightBefore;
  }

  /** Whether the path goes further up and down than before, and beyond where it came from. */
  boolean isSwingingUp() {
    return tail.swings()
        && tail.high() - tail.low() >= 1.25 * heightBefore
        && tail.high() >= 1.05 * start;
  }

  /** Whether the path leaves what it had reached. */
  boolean leaves() {
    return tail.rises()
        && hasZero()
        && tail.level() >= 10 * lowestMean
        && tail.high() >= 1.1 * highBefore;
  }

  /** Whether more steps would lead further down. */
  boolean isStillFalling() {
    return tail.falls() || (isDamped() && tail.swings());
  }

  /** Whether the path came to rest. */
  boolean rests() {
    return tail.canRest() && !isStillFalling();
  }
}
