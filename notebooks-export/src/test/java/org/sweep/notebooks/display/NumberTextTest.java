package org.sweep.notebooks.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
  /**
   * The right column is what Python 3.11 gives for the function {@code number} of the notebooks.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "3, 3",
    "999999, 999999",
    "1000000, 1e6",
    "0.93416844, 0.9342",
    "0.00012345, 0.0001234",
    "0.000099994, 9.999e-5",
    "0.000099996, 0.0001",
    "12345.6, 1.235e4",
    "9999.6, 1e4",
    "1234.5, 1234",
    "1.669E67, 1.669e67",
    "-2.5e-300, -2.5e-300",
    "Infinity, inf",
    "-Infinity, -inf"
  })
  void roundsAsPythonDoes(double value, String text) {
    assertThat(NumberText.rounded(value)).isEqualTo(text);
  }

  @Test
  void writesChosenValuesInFull() {
    assertThat(NumberText.exactly(1e-5)).isEqualTo("1e-5");
    assertThat(NumberText.exactly(0.123456789012)).isEqualTo("0.123456789012");
    assertThat(NumberText.exactly(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(NumberText.exactly(256)).isEqualTo("256");
  }
}
