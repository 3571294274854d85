package org.sweep.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sweep.notebooks.ReportTable.At;

/** Reads which table a study asks for, and the axes of its grid. */
final class TableReader {
  /** What column names are made of, so that they are the same in SQL and in a cell's text. */
  private static final Pattern COLUMN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private final Map<String, AxisColumn> axes = new LinkedHashMap<>();

  /**
   * A reader for the tables of a study.
   *
   * @param grid the section {@code grid}: a map, or a list of maps
   * @throws UnreadableStudy if it has no axes that could be columns
   */
  TableReader(YamlPlace grid) throws UnreadableStudy {
    Map<String, Set<Object>> values = new LinkedHashMap<>();
    for (JsonNode product : elements(grid.node())) {
      product
          .fields()
          .forEachRemaining(
              axis ->
                  values
                      .computeIfAbsent(axis.getKey(), absent -> new LinkedHashSet<>())
                      .addAll(values(axis.getValue())));
    }
    values.forEach((key, listed) -> axes.put(key, new AxisColumn(key, List.copyOf(listed))));
    if (axes.isEmpty()) {
      throw grid.damaged("has no axes");
    }
    for (AxisColumn axis : axes.values()) {
      requireColumn(axis.column(), grid);
    }
  }

  /**
   * Reads the table.
   *
   * @param table the section {@code report.table}
   * @throws UnreadableStudy if it is not whole, or asks for axes that the grid does not have
   */
  ReportTable read(YamlPlace table) throws UnreadableStudy {
    YamlPlace metric = table.child("metric");
    requireColumn(metric.text(), metric);
    AxisColumn rows = axis(table.child("rows"));
    AxisColumn columns = axis(table.child("columns"));
    if (rows.equals(columns)) {
      throw table.damaged("has the same axis twice");
    }
    List<AxisColumn> others = new ArrayList<>(axes.values());
    others.removeAll(List.of(rows, columns));
    return new ReportTable(metric.text(), at(table.child("at")), rows, columns, others);
  }

  private AxisColumn axis(YamlPlace place) throws UnreadableStudy {
    AxisColumn axis = axes.get(place.text());
    if (axis == null) {
      String names = String.join(", ", axes.keySet());
      throw place.damaged("must be one of " + names + ", but is " + place.text());
    }
    return axis;
  }

  private static At at(YamlPlace place) throws UnreadableStudy {
    for (At at : At.values()) {
      if (at.name().toLowerCase(Locale.ROOT).equals(place.text())) {
        return at;
      }
    }
    throw place.damaged("must be last or best, but is " + place.text());
  }

  private static void requireColumn(String name, YamlPlace place) throws UnreadableStudy {
    if (!COLUMN.matcher(name).matches()) {
      throw place.damaged("must name columns that match " + COLUMN + ", but names " + name);
    }
  }

  private static Iterable<JsonNode> elements(JsonNode node) {
    return node.isArray() ? node : List.of(node);
  }

  private static List<Object> values(JsonNode listed) {
    List<Object> values = new ArrayList<>();
    elements(listed).forEach(element -> value(element).ifPresent(values::add));
    return values;
  }

  /** A value as tables show it, empty for those whose text only the study's code knows. */
  private static Optional<Object> value(JsonNode element) {
    if (element.isObject() && element.size() == 1) {
      Map.Entry<String, JsonNode> entry = element.fields().next();
      return Optional.of(entry.getValue().path("label").asText(entry.getKey()));
    }
    if (element.isNumber()) {
      return Optional.of(element.numberValue());
    }
    if (element.isBoolean()) {
      return Optional.of(element.booleanValue());
    }
    return element.isTextual() ? Optional.of(element.textValue()) : Optional.empty();
  }
}
