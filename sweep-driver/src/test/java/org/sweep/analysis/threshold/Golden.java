package org.sweep.analysis.threshold;

import com.fasterxml.jackson.databind.JsonNode;
import org.sweep.analysis.GoldenNumbers;

/** Numbers of SciPy and statsmodels, made by src/test/python/threshold_golden.py. */
final class Golden {
  private Golden() {}

  static JsonNode numbers(String name) {
    return GoldenNumbers.of("thresholds").get(name);
  }

  /** A number, or {@code otherwise} for null. */
  static double number(JsonNode node, double otherwise) {
    return node.isNull() ? otherwise : node.asDouble();
  }
}
