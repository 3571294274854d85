package org.sweep.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweep.schema.Column;
import org.sweep.store.AxisColumn;

class AxisOrderTest {
  @Test
  void keepsTheStudysOrderAndPutsUnknownValuesBehind() {
    AxisColumn axis = new AxisColumn(Column.text("optimizer"), List.of("sgd", "adam"));
    List<String> values = Arrays.asList("zeta", "adam", "beta", null, "sgd");
    values.sort(new AxisOrder(axis));
    assertThat(values).containsExactly(null, "sgd", "adam", "beta", "zeta");
  }

  @Test
  void ordersNumbersBySizeWhenNoOrderIsKnown() {
    List<Double> values = Arrays.asList(10.0, 9.0, 1e-5);
    values.sort(AxisOrder.natural());
    assertThat(values).containsExactly(1e-5, 9.0, 10.0);
    List<Long> wholes = Arrays.asList(100L, 20L, -3L);
    wholes.sort(AxisOrder.natural());
    assertThat(wholes).containsExactly(-3L, 20L, 100L);
  }
}
