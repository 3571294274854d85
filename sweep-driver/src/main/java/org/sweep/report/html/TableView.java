package org.sweep.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sweep.report.table.Cell;
import org.sweep.report.table.Estimate;
import org.sweep.report.table.Sheet;

/** Sheets as the maps that the template {@code table.html} walks through. */
final class TableView implements Cell.Format<Map<String, Object>> {
  private TableView() {}

  /**
   * The view of the first {@code most} rows of {@code sheet}.
   *
   * @param source how a reader computes it: SQL, or in words
   */
  static Map<String, Object> of(Sheet sheet, int most, String source) {
    Map<String, Object> view = new HashMap<>();
    view.put("caption", Spaces.unbroken(sheet.caption()));
    view.put("headings", headings(sheet));
    view.put("source", source);
    view.put("rows", sheet.rows().stream().limit(most).map(row -> row(sheet, row)).toList());
    if (!sheet.spanner().isEmpty()) {
      int spanned = sheet.headings().size() - sheet.labels();
      view.put(
          "spanner", Map.of("labels", sheet.labels(), "text", sheet.spanner(), "width", spanned));
    }
    if (sheet.rows().size() > most) {
      view.put("cut", Map.of("shown", most, "all", sheet.rows().size()));
    }
    return view;
  }

  @Override
  public Map<String, Object> label(String text) {
    return Map.of("label", Map.of("text", text));
  }

  @Override
  public Map<String, Object> figure(String text) {
    return Map.of("figure", Map.of("text", text));
  }

  @Override
  public Map<String, Object> result(Cell.Result result) {
    Map<String, Object> view = new HashMap<>();
    view.put("note", result.note());
    view.put("best", result.best());
    result.estimate().ifPresent(estimate -> view.put("estimate", estimate(estimate)));
    return Map.of("result", view);
  }

  @Override
  public Map<String, Object> missing() {
    return Map.of("missing", true);
  }

  private static Map<String, Object> estimate(Estimate estimate) {
    Map<String, Object> view = new HashMap<>();
    view.put("mean", estimate.mean());
    estimate.halfWidth().ifPresent(halfWidth -> view.put("halfWidth", halfWidth));
    if (estimate.exponent() != 0) {
      view.put("exponent", estimate.exponent());
    }
    return view;
  }

  private static List<Map<String, Object>> headings(Sheet sheet) {
    List<Map<String, Object>> headings = new ArrayList<>();
    for (int i = 0; i < sheet.headings().size(); i++) {
      int column = i;
      boolean isText = sheet.rows().stream().allMatch(row -> row.get(column) instanceof Cell.Label);
      boolean left = i < sheet.labels() || (isText && !sheet.rows().isEmpty());
      headings.add(Map.of("text", sheet.headings().get(i), "left", left));
    }
    return headings;
  }

  private static Map<String, Object> row(Sheet sheet, List<Cell> cells) {
    TableView format = new TableView();
    return Map.of(
        "heads", cells.subList(0, sheet.labels()).stream().map(cell -> cell.in(format)).toList(),
        "cells",
            cells.subList(sheet.labels(), cells.size()).stream()
                .map(cell -> cell.in(format))
                .toList());
  }
}
