package org.sweep.analysis.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code src/test/python/convergence_golden.py} made with statsmodels and SciPy. */
final class Golden {
  private Golden() {}

  static List<JsonNode> cases(String part) throws IOException {
    try (InputStream in = Golden.class.getResourceAsStream("/golden/convergence.json")) {
      List<JsonNode> cases = new ArrayList<>();
      new ObjectMapper().readTree(in).path(part).forEach(cases::add);
      return cases;
    }
  }

  static Optional<Double> number(JsonNode node, String key) {
    return node.path(key).isNumber() ? Optional.of(node.path(key).asDouble()) : Optional.empty();
  }
}
