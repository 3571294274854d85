package org.sweep.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class QuiverTest {
  /** The field is (x, y): arrows point to the middle, where there is none. */
  @Test
  void pointsAlongMinusTheField() {
    ArrayNode arrows = new Quiver(ContourLevelsTest.landscape((x, y) -> 0)).json();
    assertThat(arrows).hasSize(13 * 13 - 1);
    JsonNode right = at(arrows, 1.8667, 0);
    assertThat(right.get("angle").asDouble()).isEqualTo(180);
    assertThat(right.get("length").asDouble())
        .isCloseTo(Math.sqrt(1.8667 / Math.hypot(2, 2)), within(1e-4));
    assertThat(at(arrows, 0, 1.8667).get("angle").asDouble()).as("down").isEqualTo(90);
    assertThat(at(arrows, 0, -1.8667).get("angle").asDouble()).as("up").isEqualTo(-90);
    assertThat(at(arrows, -1.8667, 1.8667).get("angle").asDouble()).isEqualTo(45);
  }

  private static JsonNode at(ArrayNode arrows, double x, double y) {
    return StreamSupport.stream(arrows.spliterator(), false)
        .filter(arrow -> Math.abs(arrow.get("x").asDouble() - x) < 1e-3)
        .filter(arrow -> Math.abs(arrow.get("y").asDouble() - y) < 1e-3)
        .findFirst()
        .orElseThrow();
  }
}
