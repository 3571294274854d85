package org.sweep.problem.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GanLossTest {
  private static final double STEP = 1e-4;
  private static final double[] SCORES = {-30, -3.7, -0.4, 0, 0.2, 2.9, 30};

  @ParameterizedTest
  @EnumSource
  void derivativesAreCentralDifferences(ScoreLoss loss) {
    for (double s : SCORES) {
      double up = loss.value(s + STEP);
      double down = loss.value(s - STEP);
      assertThat(loss.slope(s))
          .as("slope at %s", s)
          .isCloseTo((up - down) / (2 * STEP), within(1e-8));
      double change = (loss.slope(s + STEP) - loss.slope(s - STEP)) / (2 * STEP);
      assertThat(loss.curvature(s)).as("curvature at %s", s).isCloseTo(change, within(1e-8));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingOverflowsFarOut(ScoreLoss loss) {
    for (double s : new double[] {-1e5, 1e5}) {
      assertThat(Math.abs(loss.value(s))).isLessThanOrEqualTo(1e5 + 1);
      assertThat(Math.abs(loss.slope(s))).isLessThanOrEqualTo(1);
      assertThat(loss.curvature(s)).isEqualTo(0, within(0.0));
    }
  }

  /** ln(1 + e^-20), where 1 + e^-20 in double precision has lost half of the digits. */
  @Test
  void smallLossesKeepTheirDigits() {
    assertThat(ScoreLoss.SOFTPLUS.value(-20)).isCloseTo(2.0611536203e-9, within(1e-18));
    assertThat(ScoreLoss.SOFTPLUS_OF_MINUS.value(20)).isCloseTo(2.0611536203e-9, within(1e-18));
  }

  @Test
  void crossEntropyOfUndecidedScoresIsThatOfTheEquilibrium() {
    GanLoss loss = GanLoss.NON_SATURATING;
    assertThat(loss.real().value(0) + loss.fake().value(0)).isEqualTo(2 * Math.log(2));
    assertThat(loss.generator().value(0)).isEqualTo(Math.log(2));
  }

  /** What makes the mixed products of these losses cheap. */
  @Test
  void playersLossesOfAFakePointDifferByAnAffineFunction() {
    for (GanLoss loss :
        new GanLoss[] {GanLoss.NON_SATURATING, GanLoss.WASSERSTEIN, GanLoss.HINGE}) {
      for (double s : SCORES) {
        double difference = loss.generator().curvature(s) - loss.fake().curvature(s);
        assertThat(difference).as("%s at %s", loss, s).isEqualTo(0, within(0.0));
      }
    }
  }

  @Test
  void losesNoWord() {
    assertThat(GanLoss.words())
        .containsExactly("non-saturating", "minimax", "wasserstein", "hinge")
        .allSatisfy(word -> assertThat(GanLoss.named(word)).isNotNull());
    assertThatThrownBy(() -> GanLoss.named("least-squares"))
        .hasMessage("there is no loss least-squares");
  }
}
