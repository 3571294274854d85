package org.sweep.analysis.threshold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Numbers of SciPy and statsmodels, made by src/test/python/threshold_golden.py. */
final class Golden {
  private Golden() {}

  static JsonNode numbers(String name) {
    try (InputStream in = Golden.class.getResourceAsStream("/golden/thresholds.json")) {
      return new ObjectMapper().readTree(in).get(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A number, or {@code otherwise} for null. */
  static double number(JsonNode node, double otherwise) {
    return node.isNull() ? otherwise : node.asDouble();
  }
}
