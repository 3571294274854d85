package org.sweep.analysis.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class NormalTailTest {
  @Test
  void isScipysScaledErrorFunction() {
    for (JsonNode pair : Golden.numbers("scaledErfc")) {
      assertThat(NormalTail.scaledErfc(pair.get(0).asDouble()))
          .as(pair.toString())
          .isCloseTo(pair.get(1).asDouble(), withinPercentage(1e-12));
    }
  }

  @Test
  void givesLogarithmsOfProbabilitiesHoweverSmall() {
    for (JsonNode row : Golden.numbers("logProbabilities")) {
      double low = Golden.number(row.get(0), Double.NEGATIVE_INFINITY);
      double high = Golden.number(row.get(1), Double.POSITIVE_INFINITY);
      double expected = row.get(2).asDouble();
      assertThat(NormalTail.logProbability(low, high))
          .as(row.toString())
          .isCloseTo(expected, withinPercentage(1e-9));
      assertThat(NormalTail.logProbability(-high, -low))
          .as("mirrored " + row)
          .isCloseTo(expected, withinPercentage(1e-9));
    }
  }
}
