package org.sweep.analysis.convergence.path;

import java.util.ArrayList;
import java.util.List;

/** What a trial measured on its way, in equal parts of its steps. */
public final class Path {
  /** Equal parts of a trial's steps. */
  public static final int BINS = 128;

  /** The first bin of the second half. */
  public static final int MIDDLE = BINS / 2;

  /** The first bin of the last quarter. */
  public static final int TAIL = BINS - BINS / 4;

  private final List<PathPoint> firstParts = new ArrayList<>();
  private final List<PathPoint> others = new ArrayList<>();
  private final PathBin whole = new PathBin();
  private final PathBin secondHalf = new PathBin();
  private int binsWithAccuracy;

  /** Takes the next bin, or the next part of the first one. */
  void add(int number, int part, PathBin bin) {
    whole.add(bin);
    if (number >= MIDDLE) {
      secondHalf.add(bin);
      binsWithAccuracy += bin.hasAccuracy() ? 1 : 0;
    }
    if (bin.n() > 0) {
      (part == PathPoint.WHOLE ? others : firstParts).add(bin.point(number, part));
    }
  }

  /** All that was measured, as if in one bin. */
  PathBin whole() {
    return whole;
  }

  /** All that was measured in the second half of the steps. */
  PathBin secondHalf() {
    return secondHalf;
  }

  /** In how many bins of the second half the accuracy was tested. */
  int binsWithAccuracy() {
    return binsWithAccuracy;
  }

  /** The points of the equal bins. */
  List<PathPoint> equalBins() {
    List<PathPoint> points = new ArrayList<>();
    if (!firstParts.isEmpty()) {
      points.add(PathPoint.joined(firstParts));
    }
    points.addAll(others);
    return points;
  }

  /** The points of all bins, the first one being cut. */
  List<PathPoint> cutBins() {
    List<PathPoint> points = new ArrayList<>(firstParts);
    points.addAll(others);
    return points;
  }
}
