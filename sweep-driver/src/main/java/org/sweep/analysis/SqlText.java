package org.sweep.analysis;

import java.util.HashMap;
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
    return SqlTemplate.filled(SqlText.class, "summary.sql", values(description));
  }

  /** One row per configuration, metric and bin of steps: what {@link WriteAggregates} computes. */
  public static String curves(ResultDescription description) {
    Map<String, Object> values = new HashMap<>(values(description));
    values.put("spans", with().strip());
    values.put("configurations", configurations(description).indent(2));
    return SqlTemplate.filled(SqlText.class, "curves.sql", values);
  }

  /** How steps are cut: {@code trial_id}, {@code configuration_id}, {@code width}, {@code bins}. */
  static String spans() {
    return with() + "SELECT trial_id, configuration_id, width, bins FROM spans";
  }

  private static String with() {
    return SqlTemplate.filled(SqlText.class, "spans.sql", Map.of("bins", BINS));
  }

  /** Study, id and axes of each configuration. */
  static String configurations(ResultDescription description) {
    return SqlTemplate.filled(SqlText.class, "configurations.sql", values(description));
  }

  private static Map<String, Object> values(ResultDescription description) {
    List<String> axes = description.axisColumns().stream().map(Column::name).toList();
    List<Map<String, Object>> values =
        description.metrics().stream()
            .flatMap(metric -> List.of(At.values()).stream().map(at -> value(metric, at)))
            .toList();
    List<Map<String, Object>> metrics =
        description.metrics().stream().map(metric -> value(metric, At.LAST)).toList();
    return Map.of("axes", axes, "values", values, "metrics", metrics, "bins", BINS);
  }

  private static Map<String, Object> value(Metric metric, At at) {
    return Map.of("metric", metric.name(), "at", at.word(), "column", at.columnOf(metric).name());
  }
}
