package org.sweep.study.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplingTest {
  private static final List<String> AXES = List.of("learning-rate", "optimizer", "problem.steps");

  @ParameterizedTest
  @EnumSource(Sampling.class)
  void morePointsKeepTheEarlierOnes(Sampling sampling) {
    List<double[]> few = sampling.points(10, AXES, 3);
    List<double[]> many = sampling.points(100, AXES, 3);

    assertThat(many.subList(0, 10)).usingRecursiveComparison().isEqualTo(few);
  }

  @ParameterizedTest
  @EnumSource(Sampling.class)
  void pointsLieInTheUnitCubeAndFillIt(Sampling sampling) {
    List<double[]> points = sampling.points(512, AXES, 1);

    for (int axis = 0; axis < AXES.size(); axis++) {
      int chosen = axis;
      assertThat(points).allSatisfy(point -> assertThat(point[chosen]).isBetween(0.0, 1 - 1e-12));
      double mean = points.stream().mapToDouble(point -> point[chosen]).average().orElseThrow();
      assertThat(mean).isCloseTo(0.5, within(0.05));
    }
  }

  @ParameterizedTest
  @EnumSource(Sampling.class)
  void anotherSeedGivesOtherPoints(Sampling sampling) {
    assertThat(sampling.points(1, AXES, 1).get(0)).isNotEqualTo(sampling.points(1, AXES, 2).get(0));
  }

  /** The property of a (t, m, s)-net on one axis, which plain random points lack. */
  @Test
  void aPowerOfTwoOfSobolPointsHasOneInEveryPartOfEveryAxis() {
    for (long seed = 0; seed < 5; seed++) {
      List<double[]> points = Sampling.SOBOL.points(64, AXES, seed);
      for (int axis = 0; axis < AXES.size(); axis++) {
        assertThat(parts(points, axis, 64)).doesNotHaveDuplicates();
      }
    }
    assertThat(new ArrayList<>(parts(Sampling.RANDOM.points(64, AXES, 0), 0, 64)))
        .hasSizeGreaterThan(
            (int) parts(Sampling.RANDOM.points(64, AXES, 0), 0, 64).stream().distinct().count());
  }

  /** Any two axes of the first 16 points: one in each of the 4 x 4 squares. */
  @Test
  void sobolPointsFillTheSquaresOfTheirFirstTwoAxes() {
    List<double[]> points = Sampling.SOBOL.points(16, AXES, 7);
    List<Integer> across = parts(points, 0, 4);
    List<Integer> up = parts(points, 1, 4);
    List<Integer> squares = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      squares.add(4 * up.get(i) + across.get(i));
    }
    assertThat(squares).doesNotHaveDuplicates();
  }

  /** Base 2 on the first axis, whatever the shift: two halves differ by one at most. */
  @Test
  void haltonPointsAreBalanced() {
    List<Integer> halves = parts(Sampling.HALTON.points(64, AXES, 5), 0, 2);

    assertThat((double) halves.stream().filter(half -> half == 0).count())
        .isCloseTo(32.0, within(1.0));
  }

  @Test
  void anotherAxisChangesNoRandomCoordinate() {
    double[] more = Sampling.RANDOM.points(1, AXES, 1).get(0);
    double[] less = Sampling.RANDOM.points(1, AXES.subList(0, 2), 1).get(0);

    assertThat(less).containsExactly(more[0], more[1]);
  }

  private static List<Integer> parts(List<double[]> points, int axis, int count) {
    return points.stream().map(point -> (int) (point[axis] * count)).toList();
  }
}
