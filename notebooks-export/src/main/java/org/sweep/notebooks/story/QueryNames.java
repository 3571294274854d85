package org.sweep.notebooks.story;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sweep.notebooks.table.Table;
import org.sweep.notebooks.table.TableName;

/** What stands in queries for {@code ${...}}: columns of the study, checked to be plain names. */
final class QueryNames {
  private QueryNames() {}

  static Map<String, String> of(Evidence evidence) throws IOException {
    Map<String, String> names = new HashMap<>();
    names.put("contender", String.join(", ", evidence.study().contenders()));
    names.put("axes", String.join(", ", evidence.axes()));
    names.put("entry", String.join(", ", evidence.entry()));
    names.put("metric", evidence.study().shown().metric());
    names.put("at", evidence.study().shown().at());
    names.put("descending", ComparisonChapter.isLowerBetter(evidence) ? "" : " DESC");
    names.put("tuning", list(TuningChapter.settings(evidence)));
    names.put("group", list(axesOf(evidence, TableName.THRESHOLDS)));
    names.put("stable_group", list(axesOf(evidence, TableName.STABILITY)));
    names.put("outcomes", counts("outcome", OutcomesChapter.found(evidence)));
    names.put("classes", counts("class", ConvergenceChapter.found(evidence)));
    return names;
  }

  private static List<String> axesOf(Evidence evidence, TableName name) throws IOException {
    return evidence.table(name).map(evidence::axesOf).orElse(List.of());
  }

  /** Columns before others. */
  private static String list(List<String> columns) {
    return columns.stream().map(column -> column + ", ").collect(Collectors.joining());
  }

  private static String counts(String column, List<String> values) {
    return values.stream()
        .map(
            value ->
                ",\n  count(*) FILTER (WHERE %s = '%s') AS %s"
                    .formatted(column, value, value.replace(' ', '_')))
        .collect(Collectors.joining());
  }

  /** Whether a table has rows of a column with a value. */
  static boolean has(Table table, String column, String value) {
    return table.stream().anyMatch(row -> row.is(column, value));
  }
}
