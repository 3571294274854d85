package org.sweep.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.live.Fabricated.trial;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialCourseTest {
  @ParameterizedTest
  @ValueSource(ints = {2, 95, 96, 97, 191, 192, 1000, 100_000})
  void keepsEvenlySpacedPointsFromTheFirstSampleToTheLatest(int samples) {
    List<Long> steps = steps(course(samples));

    assertThat(steps).hasSizeBetween(Math.min(samples, 48), 96).startsWith(0L);
    assertThat(steps).endsWith(samples - 1L);
    long stride = steps.get(1);
    for (int i = 1; i < steps.size() - 1; i++) {
      assertThat(steps.get(i)).isEqualTo(i * stride);
    }
  }

  @Test
  void hasNoRateAtItsFirstSample() {
    assertThat(course(1).view("1").steps().perSecond()).isNull();
    assertThat(course(2).view("1").steps().perSecond()).isEqualTo(2.0);
  }

  @Test
  void hasTheRateOfTheLastSeconds() {
    TrialCourse course = course(1000);
    for (int i = 1; i <= 10; i++) {
      course.add(trial(7, "adam", 1000L + 100L * i), 500 + i);
    }
    assertThat(course.view("1").steps().perSecond()).isEqualTo(100.0);
  }

  /** A step in half a second. */
  private static TrialCourse course(int samples) {
    TrialCourse course = new TrialCourse(trial(7, "adam", 0, 1.0), 0);
    for (int i = 1; i < samples; i++) {
      course.add(trial(7, "adam", i, 1.0), i / 2.0);
    }
    return course;
  }

  private static List<Long> steps(TrialCourse course) {
    return course.view("1").losses().get(0).points().stream().map(StateView.Point::step).toList();
  }
}
