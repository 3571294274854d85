package org.sweep.analysis;

import java.util.List;
import java.util.Map;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec.At;

/** The SQL of the derived tables for one study. Plain enough for Spark SQL and DuckDB alike. */
public final class SqlText {
  /** Bins per configuration and metric in {@code curves}. */
  public static final int BINS = 300;

  private SqlText() {}

  /** One row per configuration, metric and {@code value_at}: statistics over seeds. */
  public static String summary(ResultDescription description) {
    return filled("summary.sql", description);
  }

  /** One row per configuration, metric and bin of steps. */
  public static String curves(ResultDescription description) {
    return filled("curves.sql", description);
  }

  private static String filled(String resource, ResultDescription description) {
    List<String> axes = description.axisColumns().stream().map(Column::name).toList();
    List<Map<String, Object>> values =
        description.metrics().stream()
            .flatMap(metric -> List.of(At.values()).stream().map(at -> value(metric, at)))
            .toList();
    List<Map<String, Object>> metrics =
        description.metrics().stream().map(metric -> value(metric, At.LAST)).toList();
    return SqlTemplate.filled(
        SqlText.class,
        resource,
        Map.of("axes", axes, "values", values, "metrics", metrics, "bins", BINS));
  }

  private static Map<String, Object> value(Metric metric, At at) {
    return Map.of("metric", metric.name(), "at", at.word(), "column", at.columnOf(metric).name());
  }
}
