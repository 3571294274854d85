package org.sweep.notebooks.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "0.95, 0.95",
    "-0.000123456, -0.0001235",
    "123456, 123500",
    "1e-5, 1e-5",
    "-1.25e-7, -1.25e-7",
    "2.418886582992896E16, 2.419e16",
    "9.99999e-5, 1e-4",
    "NaN, NaN",
    "-Infinity, -Infinity"
  })
  void numbersHaveFourSignificantDigits(double number, String text) {
    assertThat(Digits.of(number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 trials", "1, 1 trial", "2, 2 trials"})
  void thingsAreCounted(long count, String text) {
    assertThat(Digits.count(count, "trial")).isEqualTo(text);
  }
}
