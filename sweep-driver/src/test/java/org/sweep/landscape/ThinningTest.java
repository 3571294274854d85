package org.sweep.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThinningTest {
  @Test
  void leavesAPathThatIsShortEnough() {
    List<PathPoint> points = circle(10);
    assertThat(Thinning.of(points, 10, point -> false)).isSameAs(points);
  }

  @Test
  void keepsTheCornersOfAStraightWay() {
    List<PathPoint> points = new ArrayList<>();
    for (int step = 0; step <= 100; step++) {
      points.add(new PathPoint(step, Math.min(step, 50), Math.max(0, step - 50), 0));
    }
    assertThat(Thinning.of(points, 3, point -> false))
        .extracting(PathPoint::step)
        .containsExactly(0L, 50L, 100L);
  }

  /** A spiral into the origin: the outer turns need more points than the inner ones. */
  @Test
  void drawsLargeTurnsWithMorePointsThanSmallOnes() {
    List<PathPoint> points = new ArrayList<>();
    for (int step = 0; step <= 1000; step++) {
      double radius = Math.exp(-0.01 * step);
      double angle = 0.1 * step;
      points.add(new PathPoint(step, radius * Math.cos(angle), radius * Math.sin(angle), radius));
    }
    List<PathPoint> thin = Thinning.of(points, 100, point -> false);
    assertThat(thin).hasSize(100).isSubsetOf(points);
    assertThat(thin).filteredOn(point -> point.step() <= 200).hasSizeGreaterThan(50);
    assertThat(thin.get(99).step()).isEqualTo(1000);
  }

  @Test
  void keepsWhatMustBeKept() {
    List<PathPoint> thin = Thinning.of(circle(100), 5, point -> point.step() % 10 == 0);
    assertThat(thin)
        .extracting(PathPoint::step)
        .containsExactly(0L, 10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L, 90L, 99L);
  }

  private static List<PathPoint> circle(int count) {
    List<PathPoint> points = new ArrayList<>();
    for (int step = 0; step < count; step++) {
      double angle = 2 * Math.PI * step / count;
      points.add(new PathPoint(step, Math.cos(angle), Math.sin(angle), 1));
    }
    return points;
  }
}
