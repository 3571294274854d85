package org.sweep.analysis.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep.analysis.GoldenNumbers;

/** What {@code src/test/python/convergence_golden.py} made with statsmodels and SciPy. */
final class Golden {
  private Golden() {}

  static List<JsonNode> cases(String part) {
    List<JsonNode> cases = new ArrayList<>();
    GoldenNumbers.of("convergence").path(part).forEach(cases::add);
    return cases;
  }

  static Optional<Double> number(JsonNode node, String key) {
    return node.path(key).isNumber() ? Optional.of(node.path(key).asDouble()) : Optional.empty();
  }
}
