package org.sweep.notebooks;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An axis of the grid.
 *
 * @param key its key in the study file, such as {@code optimizer.sga.lambda}
 * @param values the texts, numbers and flags that the study lists, in its order; an optimizer with
 *     parameters is there by its label or its name
 */
record AxisColumn(String key, List<Object> values) {
  private static final Pattern PREFIX = Pattern.compile("^(problem|optimizer)\\.");

  /** Copies the values. */
  AxisColumn {
    values = List.copyOf(values);
  }

  /** Its column in every table: {@code learning_rate}, {@code batch_size}, {@code sga_lambda}. */
  String column() {
    String name = PREFIX.matcher(key).replaceFirst("");
    return name.toLowerCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
