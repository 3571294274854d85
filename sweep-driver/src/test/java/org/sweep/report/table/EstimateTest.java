package org.sweep.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweep.analysis.Statistics;
import org.sweep.analysis.Statistics.Spread;

class EstimateTest {
  @ParameterizedTest
  @CsvSource({
    "0.8902333, 0.00708, 0.8902 ± 0.0071",
    "0.85, 0.124, 0.85 ± 0.12",
    "0.85, 3.2, 0.8 ± 3.2",
    "12345.6, 34.5, 12346 ± 34",
    "5000, 1234.5, 5000 ± 1234",
    "0.000345, 0.0000121, 0.000345 ± 0.000012",
    "1.5349e-7, 1.21e-8, (1.53 ± 0.12)e-7",
    "2345678, 120000, (2.35 ± 0.12)e6",
    "1e-9, 0.5, 0.00 ± 0.50",
    "-0.5, 0.01, -0.500 ± 0.010",
    "0.85, 1e-9, 0.850000 ± 0.000000",
    "0.85, 0, 0.85 ± 0",
    "0.85, 1e-17, 0.85 ± 0",
    "0, 0, 0 ± 0",
    "0.9996, 0.0996, 1.00 ± 0.10",
  })
  void hasAsManyDigitsAsTheIntervalLeaves(double mean, double halfWidth, String text) {
    assertThat(PlainText.of(of(mean, Optional.of(halfWidth)))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.85, 0.85",
    "0.123456, 0.1235",
    "123456, 123500",
    "1234567, 1.235e6",
    "9999999, 1e7",
    "0.00001234, 1.234e-5",
    "0.0001234, 0.0001234",
    "0, 0",
    "-3, -3",
    "NaN, NaN",
    "Infinity, Infinity"
  })
  void hasFourDigitsWithoutAnInterval(double mean, String text) {
    assertThat(PlainText.of(of(mean, Optional.empty()))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5",
    "1e-2, 0.01",
    "1e-5, 1e-5",
    "64, 64",
    "1.25e-7, 1.25e-7",
    "0, 0",
    "1000000, 1e6",
    "0.30000000000000004, 0.30000000000000004"
  })
  void keepsEveryDigitOfALabel(double value, String text) {
    assertThat(Estimate.exactly(value)).isEqualTo(text);
  }

  @Test
  void hasNoIntervalThatIsNotFinite() {
    assertThat(PlainText.of(of(0.5, Optional.of(Double.NaN)))).isEqualTo("0.5");
    assertThat(PlainText.of(of(Double.NaN, Optional.of(Double.NaN)))).isEqualTo("NaN");
  }

  private static Estimate of(double mean, Optional<Double> halfWidth) {
    Optional<Spread> spread = halfWidth.map(half -> new Spread(half, -half, half));
    return Estimate.of(new Statistics(3, mean, spread, mean, mean, mean, mean));
  }
}
