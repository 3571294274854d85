package org.sweep.notebooks.bundle.numpy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sweep.notebooks.bundle.folder.Results;
import org.sweep.notebooks.bundle.numpy.CurvePoints.Configuration;
import org.sweep.notebooks.table.Axis;
import org.sweep.notebooks.table.Column;
import org.sweep.notebooks.table.ColumnType;
import org.sweep.notebooks.table.Row;
import org.sweep.notebooks.table.Table;
import org.sweep.notebooks.table.TableName;

/**
 * The curves of one metric as arrays of shape [configurations, points]. Beyond the last point of a
 * configuration reals are NaN, {@code step} is -1 and other whole numbers are 0.
 */
final class CurveArrays {
  private static final long NO_STEP = -1;

  private final Results results;
  private final String metric;
  private final CurvePoints points;
  private final int size;
  private final Map<String, double[]> reals = new LinkedHashMap<>();
  private final Map<String, long[]> wholes = new LinkedHashMap<>();

  /**
   * Arrays that are not read yet.
   *
   * @param metric the metric
   * @param points which points it has
   */
  CurveArrays(Results results, String metric, CurvePoints points) {
    this.results = results;
    this.metric = metric;
    this.points = points;
    this.size = Math.multiplyExact(points.configurations().size(), points.longest());
  }

  /**
   * Reads them.
   *
   * @return arrays by name: {@code study}, {@code metric}, {@code configuration_id}, {@code
   *     axis_...}, {@code points}, then {@code step}, {@code mean} and the other columns of {@code
   *     curves}
   * @throws IOException if {@code curves} cannot be read
   */
  Map<String, NpyArray> read() throws IOException {
    Map<String, ColumnType> columns =
        new LinkedHashMap<>(results.tables().columns(TableName.CURVES));
    columns.keySet().removeAll(List.of("study", "metric"));
    results.study().axes().forEach(axis -> columns.remove(axis.column()));
    columns.forEach(this::allocate);
    List<String> wanted = new ArrayList<>(columns.keySet());
    wanted.add("metric");
    results.tables().scan(TableName.CURVES, wanted, this::fill);
    Map<String, NpyArray> arrays = keys();
    int[] shape = {points.configurations().size(), points.longest()};
    wholes.forEach((name, values) -> arrays.put(name, NpyArray.wholes(values, shape)));
    reals.forEach((name, values) -> arrays.put(name, NpyArray.reals(values, shape)));
    return arrays;
  }

  private void allocate(String column, ColumnType type) {
    if (type == ColumnType.REAL) {
      double[] values = new double[size];
      Arrays.fill(values, Double.NaN);
      reals.put(column, values);
    } else if (type == ColumnType.WHOLE) {
      long[] values = new long[size];
      Arrays.fill(values, column.equals("step") ? NO_STEP : 0);
      wholes.put(column, values);
    }
  }

  private void fill(Table slice) {
    Column metrics = slice.column("metric");
    for (int index = 0; index < slice.size(); index++) {
      if (metrics.text(index).filter(metric::equals).isPresent()) {
        fill(slice.row(index));
      }
    }
  }

  private void fill(Row row) {
    int place = points.place(row);
    reals.forEach((name, values) -> values[place] = row.real(name).orElse(Double.NaN));
    wholes.forEach((name, values) -> row.whole(name).ifPresent(value -> values[place] = value));
  }

  private Map<String, NpyArray> keys() {
    List<Configuration> configurations = points.configurations();
    int count = configurations.size();
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("study", NpyArray.texts(List.of(results.study().name())));
    arrays.put("metric", NpyArray.texts(List.of(metric)));
    arrays.put(
        "configuration_id",
        NpyArray.texts(configurations.stream().map(Configuration::id).toList(), count));
    List<Axis> axes = results.study().axes();
    for (int i = 0; i < axes.size(); i++) {
      int axis = i;
      List<Object> values =
          Arrays.asList(configurations.stream().map(c -> c.axes().get(axis)).toArray());
      arrays.put("axis_" + axes.get(i).column(), axisArray(axes.get(i).type(), values));
    }
    long[] lengths = configurations.stream().mapToLong(c -> c.steps().length).toArray();
    arrays.put("points", NpyArray.wholes(lengths, count));
    return arrays;
  }

  /** Where an axis does not apply: empty text, NaN. Whole numbers and flags become reals there. */
  private static NpyArray axisArray(ColumnType type, List<Object> values) {
    int count = values.size();
    if (type == ColumnType.TEXT) {
      return NpyArray.texts(values.stream().map(v -> Objects.toString(v, "")).toList(), count);
    }
    if (values.stream().allMatch(Boolean.class::isInstance)) {
      return NpyArray.flags(values.stream().map(Boolean.class::cast).toList(), count);
    }
    if (values.stream().allMatch(Long.class::isInstance)) {
      return NpyArray.wholes(values.stream().mapToLong(v -> (Long) v).toArray(), count);
    }
    return NpyArray.reals(values.stream().mapToDouble(CurveArrays::real).toArray(), count);
  }

  private static double real(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    return value == null ? Double.NaN : ((Number) value).doubleValue();
  }
}
