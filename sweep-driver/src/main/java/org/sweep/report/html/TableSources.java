package org.sweep.report.html;

import java.util.stream.Collectors;
import org.sweep.analysis.SqlText;
import org.sweep.report.table.Pivot;
import org.sweep.schema.Column;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;

/** How readers compute the page's own tables. */
final class TableSources {
  private TableSources() {}

  /** The table that the study asks for, from {@code trials}. */
  static String pivot(Pivot pivot) {
    TableSpec table = pivot.description().table();
    return """
        -- a cell is mean ± (high - low) / 2 of a row of summary
        SELECT * FROM summary WHERE metric = '%s' AND value_at = '%s';

        -- summary is
        %s"""
        .formatted(table.metric(), table.at().word(), SqlText.summary(pivot.description()));
  }

  /** Trials that did not complete. */
  static String incomplete(ResultDescription description) {
    return description.axisColumns().stream()
        .map(Column::name)
        .collect(
            Collectors.joining(
                ", ",
                "SELECT ",
                ", seed, outcome, steps, reason\nFROM trials WHERE outcome <> 'completed'"));
  }
}
