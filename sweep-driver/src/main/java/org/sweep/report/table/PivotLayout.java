package org.sweep.report.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sweep.analysis.AxisOrder;
import org.sweep.analysis.SummaryRow;
import org.sweep.analysis.SummaryRow.Value;
import org.sweep.store.AxisColumn;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;

/** Finds the rows and columns of a {@link Pivot}. */
final class PivotLayout {
  private final ResultDescription description;
  private final AxisColumn across;
  private final List<AxisColumn> down;

  PivotLayout(ResultDescription description) {
    TableSpec table = description.table();
    this.description = description;
    this.across = axis(table.columns());
    this.down = new ArrayList<>(List.of(axis(table.rows())));
    description.axes().stream()
        .filter(axis -> !down.contains(axis) && !axis.equals(across))
        .forEach(down::add);
  }

  Pivot of(List<SummaryRow> summary) {
    TableSpec table = description.table();
    Value shown = new Value(table.metric(), table.at());
    List<SummaryRow> configurations =
        summary.stream().filter(row -> row.value().equals(shown)).toList();
    Collection<Object> columns = new TreeSet<>(new AxisOrder(across));
    columns.addAll(across.values());
    configurations.forEach(row -> columns.add(value(row, across)));
    List<Pivot.Row> rows = new ArrayList<>();
    places(configurations).forEach((labels, cells) -> rows.add(row(labels, cells, columns)));
    List<String> labels = down.stream().map(axis -> axis.column().name()).toList();
    return new Pivot(description, labels, new ArrayList<>(columns), rows);
  }

  /**
   * Configurations by their labels, then by column. Two that differ in no axis, as happens when a
   * study is changed in what it does not vary, get a row each: the last part of the key counts
   * them.
   */
  private SortedMap<List<Object>, Map<Object, SummaryRow>> places(List<SummaryRow> configurations) {
    SortedMap<List<Object>, Map<Object, SummaryRow>> places = new TreeMap<>(rowOrder());
    if (down.size() == 1) {
      down.get(0).values().forEach(value -> places.put(key(List.of(value), 0), new HashMap<>()));
    }
    for (SummaryRow row : configurations) {
      List<Object> labels = new ArrayList<>();
      down.forEach(axis -> labels.add(value(row, axis)));
      Object column = value(row, across);
      int copy = 0;
      while (places.getOrDefault(key(labels, copy), Map.of()).get(column) != null) {
        copy++;
      }
      places.computeIfAbsent(key(labels, copy), absent -> new HashMap<>()).put(column, row);
    }
    return places;
  }

  private Comparator<List<Object>> rowOrder() {
    Comparator<List<Object>> order = Comparator.comparing(List::size);
    for (int i = 0; i < down.size(); i++) {
      int label = i;
      order = order.thenComparing(key -> key.get(label), new AxisOrder(down.get(i)));
    }
    return order.thenComparing(key -> (Integer) key.get(down.size()));
  }

  private Pivot.Row row(
      List<Object> key, Map<Object, SummaryRow> cells, Collection<Object> columns) {
    List<String> labels = new ArrayList<>();
    for (int label = 0; label < down.size(); label++) {
      labels.add(Labels.ofAxis(key.get(label)));
    }
    int copy = (Integer) key.get(down.size());
    if (copy > 0) {
      labels.set(0, labels.get(0) + " (" + (copy + 1) + ")");
    }
    List<Optional<SummaryRow>> inOrder =
        columns.stream().map(column -> Optional.ofNullable(cells.get(column))).toList();
    return new Pivot.Row(labels, inOrder);
  }

  private static List<Object> key(List<Object> labels, int copy) {
    List<Object> key = new ArrayList<>(labels);
    key.add(copy);
    return key;
  }

  private AxisColumn axis(String name) {
    return description.axes().stream()
        .filter(axis -> axis.column().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no axis is called " + name));
  }

  private static Object value(SummaryRow row, AxisColumn axis) {
    return row.axes().stream()
        .filter(cell -> cell.column().equals(axis.column()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no axis is called " + axis))
        .value();
  }
}
