package org.sweep.notebooks.bundle;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sweep.notebooks.table.Row;

/** Names of what a row is about. */
final class Contender {
  private Contender() {}

  /**
   * {@code adam}, or {@code adam · 64} where more is compared; axes that do not apply are left out.
   */
  static String label(Row row, List<String> columns) {
    String label =
        columns.stream()
            .map(column -> row.value(column).map(Digits::ofValue).orElse(null))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    return label.isEmpty() ? "all configurations" : label;
  }

  /** {@code learning_rate 0.5, rho 0.9}; axes that do not apply are left out. */
  static String settings(Row row, List<String> columns) {
    return columns.stream()
        .filter(column -> !row.isNull(column))
        .map(column -> column + " " + Digits.ofValue(row.value(column).orElseThrow()))
        .collect(Collectors.joining(", "));
  }
}
