package org.sweep.notebooks.bundle.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sweep.notebooks.bundle.folder.MarkdownTable;
import org.sweep.notebooks.bundle.folder.Results;
import org.sweep.notebooks.cell.MarkdownText;
import org.sweep.notebooks.table.ColumnType;
import org.sweep.notebooks.table.TableName;

/** Says what the columns of CSV files mean. */
final class CsvReadme {
  private final Results results;
  private final Meanings meanings;

  /**
   * A README of a result directory's tables.
   *
   * @throws IOException if the meanings cannot be read
   */
  CsvReadme(Results results) throws IOException {
    this.results = results;
    this.meanings = new Meanings(results.study());
  }

  /** The README of these tables. */
  String text(Collection<TableName> tables) throws IOException {
    StringBuilder text = new StringBuilder("# Tables of ");
    text.append(MarkdownText.line(results.study().name()))
        .append("\n\nUTF-8, comma-separated (RFC 4180 with line feeds), one line of column names, ")
        .append(
            "numbers in full,\nnothing where a value is null. `NaN` and `Infinity` are values: ")
        .append("what a diverged trial computed.\n");
    for (TableName table : tables) {
      text.append("\n## ").append(MarkdownTable.code(table.folder() + ".csv")).append("\n\n");
      text.append(sentence(meanings.of(table))).append("\n\n").append(columns(table));
    }
    return text.toString();
  }

  private String columns(TableName table) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, ColumnType> column : results.tables().columns(table).entrySet()) {
      rows.add(
          List.of(
              MarkdownTable.code(column.getKey()),
              column.getValue().word(),
              MarkdownText.line(meanings.of(table, column.getKey()))));
    }
    return MarkdownTable.of(List.of("column", "type", "means"), rows);
  }

  private static String sentence(String text) {
    return MarkdownText.line(Character.toUpperCase(text.charAt(0)) + text.substring(1)) + ".";
  }
}
