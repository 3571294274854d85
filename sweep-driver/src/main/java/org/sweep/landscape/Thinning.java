package org.sweep.landscape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/**
 * Draws a path with fewer points: again and again the point goes that spans the smallest triangle
 * with its neighbours (Visvalingam and Whyatt, "Line generalisation by repeated elimination of
 * points", The Cartographic Journal 1993). n points cost O(n log n).
 */
public final class Thinning {
  private final List<PathPoint> points;
  private final Predicate<PathPoint> kept;
  private final int[] before;
  private final int[] after;
  private final double[] areas;

  private Thinning(List<PathPoint> points, Predicate<PathPoint> kept) {
    this.points = points;
    this.kept = kept;
    this.before = new int[points.size()];
    this.after = new int[points.size()];
    this.areas = new double[points.size()];
  }

  /**
   * At most {@code most} of {@code points} in their order, unless more must be kept: the first, the
   * last and those that satisfy {@code kept}.
   */
  public static List<PathPoint> of(List<PathPoint> points, int most, Predicate<PathPoint> kept) {
    return points.size() <= most ? points : new Thinning(points, kept).to(most);
  }

  /**
   * A point in the queue.
   *
   * @param index its place in the path
   * @param area of its triangle when it was put there
   */
  private record Candidate(int index, double area) {}

  private List<PathPoint> to(int most) {
    PriorityQueue<Candidate> queue = new PriorityQueue<>(Comparator.comparing(Candidate::area));
    for (int i = 0; i < points.size(); i++) {
      before[i] = i - 1;
      after[i] = i + 1;
    }
    for (int i = 1; i < points.size() - 1; i++) {
      offer(i, queue);
    }
    boolean[] gone = new boolean[points.size()];
    int left = points.size();
    while (left > most && !queue.isEmpty()) {
      Candidate next = queue.remove();
      if (!gone[next.index] && next.area == areas[next.index]) {
        gone[next.index] = true;
        left--;
        unlink(next.index, queue);
      }
    }
    List<PathPoint> rest = new ArrayList<>(left);
    for (int i = 0; i < points.size(); i++) {
      if (!gone[i]) {
        rest.add(points.get(i));
      }
    }
    return rest;
  }

  private void unlink(int index, PriorityQueue<Candidate> queue) {
    int left = before[index];
    int right = after[index];
    after[left] = right;
    before[right] = left;
    offer(left, queue);
    offer(right, queue);
  }

  /** An area that is outdated stays in the queue and is passed over there. */
  private void offer(int index, PriorityQueue<Candidate> queue) {
    boolean isEnd = index == 0 || index == points.size() - 1;
    if (!isEnd && !kept.test(points.get(index))) {
      areas[index] = area(points.get(before[index]), points.get(index), points.get(after[index]));
      queue.add(new Candidate(index, areas[index]));
    }
  }

  private static double area(PathPoint a, PathPoint b, PathPoint c) {
    return Math.abs((b.x() - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (b.y() - a.y())) / 2;
  }
}
