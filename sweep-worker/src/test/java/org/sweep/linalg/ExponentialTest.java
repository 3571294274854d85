package org.sweep.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExponentialTest {
  @Test
  void agreesWithTheExactValue() {
    double worst = 0;
    for (float x = 0; x >= -87; x -= 0.0007f) {
      double exact = StrictMath.exp(x);
      worst = Math.max(worst, Math.abs(Exponential.ofNonPositive(x) - exact) / exact);
    }
    assertThat(worst).isLessThan(2e-7);
  }

  @Test
  void keepsItsEnds() {
    assertThat(Exponential.ofNonPositive(0)).isEqualTo(1);
    assertThat(Exponential.ofNonPositive(-0f)).isEqualTo(1);
    assertThat(Exponential.ofNonPositive(-88)).isZero();
    assertThat(Exponential.ofNonPositive(Float.NEGATIVE_INFINITY)).isZero();
    assertThat(Exponential.ofNonPositive(Float.NaN)).isNaN();
  }
}
