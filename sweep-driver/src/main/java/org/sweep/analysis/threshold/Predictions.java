package org.sweep.analysis.threshold;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.sweep.analysis.AxisCells;
import org.sweep.analysis.AxisOrder;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SqlTemplate;
import org.sweep.schema.Column;
import org.sweep.store.AxisColumn;
import org.sweep.store.ResultDescription;
import org.sweep.trial.AxisValue;

/** What theory says of every group; theory knows learning rates only. */
final class Predictions {
  private static final String LEARNING_RATE = "learning_rate";

  private final Map<List<AxisValue>, Prediction> byGroup;

  Predictions(ResultTables tables) {
    ResultDescription description = tables.description();
    List<AxisColumn> axes = Successes.groupAxes(description);
    byGroup = new TreeMap<>(AxisOrder.ofPoints(axes));
    if (!description.questions().thresholdAxis().equals(LEARNING_RATE)) {
      return;
    }
    List<Column> columns = axes.stream().map(AxisColumn::column).toList();
    for (Row row : tables.query(sql(columns)).collectAsList()) {
      byGroup.put(AxisCells.of(columns, row::getAs), prediction(row));
    }
  }

  Prediction of(List<AxisValue> group) {
    return byGroup.getOrDefault(group, Prediction.NONE);
  }

  private static String sql(List<Column> groups) {
    return SqlTemplate.filled(
        Predictions.class,
        "predictions.sql",
        Map.of(
            "groups", groups.stream().map(Column::name).toList(),
            "hasGroups", !groups.isEmpty(),
            "axis", LEARNING_RATE));
  }

  private static Prediction prediction(Row row) {
    return new Prediction(
        Optional.ofNullable(row.getAs("step_size_bound")),
        Optional.ofNullable(row.getAs("largest_predicted_stable")),
        Optional.ofNullable(row.getAs("smallest_predicted_unstable")));
  }
}
