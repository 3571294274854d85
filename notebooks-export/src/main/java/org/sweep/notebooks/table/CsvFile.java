package org.sweep.notebooks.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as CSV: RFC 4180 with line feeds, UTF-8, a line of column names, numbers in full (as few
 * digits as tell a double from its neighbours), {@code NaN} and {@code Infinity} where they are
 * values, nothing for null.
 *
 * @param table the table
 * @param columns which of its columns, in order
 * @param kept which of its rows; asked for the table with these columns
 */
public record CsvFile(TableName table, List<String> columns, Predicate<Row> kept) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").build();

  /** Copies the columns. */
  public CsvFile {
    columns = List.copyOf(columns);
  }

  /**
   * All of a table.
   *
   * @throws UnreadableResults if it is missing or damaged
   * @throws IOException if the disk fails
   */
  public static CsvFile of(ResultTables tables, TableName table) throws IOException {
    return new CsvFile(table, List.copyOf(tables.columns(table).keySet()), row -> true);
  }

  /**
   * Writes the file, however large the table is, and leaves {@code out} open.
   *
   * @throws UnreadableResults if the table is missing or damaged
   * @throws IOException if it cannot be read or written
   */
  public void write(ResultTables tables, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CSVPrinter printer = new CSVPrinter(writer, FORMAT);
    printer.printRecord(columns);
    tables.scan(table, columns, slice -> print(slice, printer));
    printer.flush();
  }

  private void print(Table slice, CSVPrinter printer) throws IOException {
    List<Column> cells = slice.columns();
    List<Object> values = new ArrayList<>();
    for (int row = 0; row < slice.size(); row++) {
      if (kept.test(slice.row(row))) {
        values.clear();
        for (Column column : cells) {
          values.add(column.value(row).orElse(null));
        }
        printer.printRecord(values);
      }
    }
  }
}
