package org.sweep.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The definition of scikit-learn: f1_score with average="macro" and zero_division=0. */
class ScoreTest {
  @Test
  void isTheMeanOfTheClassesHarmonicMeans() {
    Score score = new Score(List.of(List.of(5, 1, 0), List.of(2, 3, 1), List.of(0, 0, 8)));
    assertThat(score.samples()).isEqualTo(20);
    assertThat(score.accuracy()).isEqualTo(0.8);
    assertThat(score.f1()).isCloseTo((10 / 13.0 + 6 / 10.0 + 16 / 17.0) / 3, within(1e-15));
  }

  @Test
  void countsAClassThatIsNeverPredictedAsZero() {
    Score score = new Score(List.of(List.of(4, 0), List.of(4, 0)));
    assertThat(score.f1()).isCloseTo((8 / 12.0 + 0) / 2, within(1e-15));
  }

  @Test
  void leavesOutAClassThatIsNotThere() {
    Score score = new Score(List.of(List.of(3, 0, 0), List.of(0, 2, 0), List.of(0, 0, 0)));
    assertThat(score.f1()).isEqualTo(1);
  }
}
