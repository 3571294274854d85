package org.sweep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweep.schema.Column;
import org.sweep.trial.AxisValue;

class AxisColumnTest {
  private static final Column OPTIMIZER = Column.text("optimizer");
  private static final Column LAMBDA = Column.real("sga_lambda");

  @Test
  void keepsValuesInTheOrderOfTheirFirstAppearance() {
    List<List<AxisValue>> points =
        List.of(point("sgd", null), point("sga", 1.0), point("sgd", null), point("sga", 0.1));
    assertThat(AxisColumn.of(List.of(OPTIMIZER, LAMBDA), points))
        .containsExactly(
            new AxisColumn(OPTIMIZER, List.of("sgd", "sga")),
            new AxisColumn(LAMBDA, List.of(1.0, 0.1)));
  }

  @Test
  void keepsNoOrderOfThousandsOfValues() {
    List<List<AxisValue>> points = new ArrayList<>();
    for (int i = 0; i <= AxisColumn.MOST_VALUES; i++) {
      points.add(point("sgd", (double) i));
    }
    assertThat(AxisColumn.of(List.of(OPTIMIZER, LAMBDA), points))
        .containsExactly(new AxisColumn(OPTIMIZER, List.of("sgd")), AxisColumn.unordered(LAMBDA));
  }

  @Test
  void refusesAValueOfAnotherType() {
    assertThatThrownBy(() -> new AxisColumn(LAMBDA, List.of("one")))
        .hasMessage("axis sga_lambda must hold REAL, but was given one");
  }

  private static List<AxisValue> point(String optimizer, Double lambda) {
    return List.of(new AxisValue(OPTIMIZER, optimizer), new AxisValue(LAMBDA, lambda));
  }
}
