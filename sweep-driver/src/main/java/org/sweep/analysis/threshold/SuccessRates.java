package org.sweep.analysis.threshold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.sweep.analysis.DerivedTable;
import org.sweep.analysis.Share;
import org.sweep.schema.Column;
import org.sweep.schema.ColumnType;
import org.sweep.store.AxisColumn;
import org.sweep.store.ResultDescription;
import org.sweep.trial.AxisValue;

/** The table {@code success_rates}: a row per group and value, with the share that succeeds. */
public final class SuccessRates {
  /** Name of the table. */
  public static final String NAME = "success_rates";

  private SuccessRates() {}

  /** What the table has. */
  public static DerivedTable table(ResultDescription description, AxisColumn axis) {
    List<Column> labels = new ArrayList<>();
    Successes.groupAxes(description).forEach(group -> labels.add(group.column()));
    labels.add(axis.column());
    return new DerivedTable(
        NAME,
        "The share of seeds that succeed at each value, with its 95 % interval",
        labels,
        List.of(
            Column.whole("n"),
            Column.whole("successes"),
            Column.real("share"),
            Column.real("low"),
            Column.real("high"),
            Column.whole("unknown")));
  }

  /** The share that succeeds at every value of a group at which that is known of some trial. */
  public static SortedMap<Double, Share> shares(SuccessGroup group) {
    SortedMap<Double, Share> shares = new TreeMap<>();
    for (SortedMap<Double, Boolean> outcomes : group.outcomes().values()) {
      outcomes.forEach(
          (value, success) ->
              shares.merge(value, new Share(success ? 1 : 0, 1), SuccessRates::together));
    }
    return shares;
  }

  private static Share together(Share left, Share right) {
    return new Share(left.successes() + right.successes(), left.n() + right.n());
  }

  /** The rows of the table. */
  public static List<Row> rows(
      ResultDescription description, AxisColumn axis, List<SuccessGroup> groups) {
    List<Row> rows = new ArrayList<>();
    for (SuccessGroup group : groups) {
      SortedMap<Double, Share> shares = shares(group);
      TreeSet<Double> values = new TreeSet<>(shares.keySet());
      values.addAll(group.unknown().keySet());
      for (double value : values) {
        List<Object> cells = new ArrayList<>();
        cells.add(description.study());
        group.group().stream().map(AxisValue::value).forEach(cells::add);
        cells.add(axis.column().type() == ColumnType.WHOLE ? (Object) (long) value : value);
        add(cells, shares.get(value));
        cells.add(group.unknown().getOrDefault(value, 0L));
        rows.add(RowFactory.create(cells.toArray()));
      }
    }
    return rows;
  }

  private static void add(List<Object> cells, Share share) {
    if (share == null) {
      cells.addAll(Arrays.asList(0L, 0L, null, null, null));
      return;
    }
    cells.addAll(List.of(share.n(), share.successes(), share.value(), share.low(), share.high()));
  }
}
