package org.sweep.notebooks.bundle.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sweep.notebooks.table.Column;
import org.sweep.notebooks.table.ResultTables;
import org.sweep.notebooks.table.Table;
import org.sweep.notebooks.table.TableName;

/**
 * A table as CSV: RFC 4180 with line feeds, UTF-8, a line of column names, numbers in full (as few
 * digits as tell a double from its neighbours), {@code NaN} and {@code Infinity} where they are
 * values, nothing for null.
 */
final class CsvFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").build();

  private CsvFile() {}

  /** Writes a table, however large it is. */
  static void write(ResultTables tables, TableName table, OutputStream out) throws IOException {
    List<String> columns = List.copyOf(tables.columns(table).keySet());
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CSVPrinter printer = new CSVPrinter(writer, FORMAT);
    printer.printRecord(columns);
    tables.scan(table, columns, slice -> print(slice, printer));
    printer.flush();
  }

  private static void print(Table slice, CSVPrinter printer) throws IOException {
    List<Column> columns = slice.columns();
    List<Object> cells = new ArrayList<>();
    for (int row = 0; row < slice.size(); row++) {
      cells.clear();
      for (Column column : columns) {
        cells.add(column.value(row).orElse(null));
      }
      printer.printRecord(cells);
    }
  }
}
