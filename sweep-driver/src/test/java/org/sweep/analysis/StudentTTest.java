package org.sweep.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
  /** Golden numbers: {@code scipy.stats.t.ppf(0.975, degrees)}, SciPy 1.17.1. */
  @ParameterizedTest
  @CsvSource({
    "1, 12.706204736174694",
    "2, 4.302652729749462",
    "4, 2.7764451051977934",
    "9, 2.262157162798205",
    "29, 2.045229642132703",
    "199, 1.9719565442517533"
  })
  void hasTheQuantilesOfTheTables(long degrees, double quantile) {
    assertThat(StudentT.quantile(degrees)).isCloseTo(quantile, within(1e-9));
  }
}
