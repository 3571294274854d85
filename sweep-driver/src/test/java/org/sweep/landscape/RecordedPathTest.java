package org.sweep.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedPathTest {
  private static final PathTrial TRIAL = new PathTrial("0", List.of(), 1, true, 9);
  private static final Square SQUARE = new Square(-1, -1, 2);

  @Test
  void isCutAfterThePointThatLeavesForGood() {
    RecordedPath path = path(0.5, -0.9, 1.2, -0.3, 2, 5, 9);
    assertThat(path.shownIn(SQUARE).points())
        .extracting(PathPoint::x)
        .containsExactly(0.5, -0.9, 1.2, -0.3, 2.0);
    assertThat(path.lastIn(SQUARE).x()).isEqualTo(-0.3);
  }

  /** Three sides of the square is as far as lines may go; their direction stays. */
  @Test
  void pullsFarPointsTowardsTheMiddle() {
    RecordedPath path =
        new RecordedPath(TRIAL, List.of(point(0, 0, 0), point(1, 1e300, -5e299), point(2, 1, 0)));
    assertThat(path.shownIn(SQUARE).points())
        .containsExactly(point(0, 0, 0), point(1, 3, -1.5), point(2, 1, 0));
  }

  @Test
  void isWholeWhereItEndsInside() {
    RecordedPath path = path(0.5, 0.25, 0.125);
    assertThat(path.shownIn(SQUARE)).isEqualTo(path);
  }

  @Test
  void hasAFirstPointEvenIfNothingIsInside() {
    RecordedPath path = path(2, 2.5, 3);
    assertThat(path.lastIn(SQUARE).x()).isEqualTo(2);
    assertThat(path.shownIn(SQUARE).points()).hasSize(2);
  }

  private static RecordedPath path(double... xs) {
    List<PathPoint> points = new ArrayList<>();
    for (double x : xs) {
      points.add(point(points.size(), x, 0));
    }
    return new RecordedPath(TRIAL, points);
  }

  private static PathPoint point(long step, double x, double y) {
    return new PathPoint(step, x, y, 1);
  }
}
