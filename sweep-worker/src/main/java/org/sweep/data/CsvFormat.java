package org.sweep.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How CSV files are written.
 *
 * @param label name of the column with the labels; empty for the last one
 * @param hasHeader whether the first line has the names of the columns
 * @param separator what stands between columns
 */
record CsvFormat(String label, boolean hasHeader, char separator) {
  /**
   * Reads a file, plain or compressed by gzip, which its first bytes tell.
   *
   * @throws DamagedData if it is not such a file
   */
  CsvTable read(TextFile file) throws IOException {
    try (InputStream stored = new BufferedInputStream(file.open());
        Reader text = new InputStreamReader(plain(stored), StandardCharsets.UTF_8);
        CSVParser parser = format().parse(text)) {
      return table(file, parser);
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new DamagedData(file.place(), "must be a CSV file, but is not: " + e.getMessage());
    }
  }

  private CSVFormat format() {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(separator)
        .setIgnoreEmptyLines(true)
        .setIgnoreSurroundingSpaces(true)
        .build();
  }

  private static InputStream plain(InputStream stored) throws IOException {
    stored.mark(2);
    boolean compressed = stored.read() == 0x1f && stored.read() == 0x8b;
    stored.reset();
    return compressed ? new GZIPInputStream(stored) : stored;
  }

  private CsvTable table(TextFile file, CSVParser parser) throws DamagedData {
    List<float[]> rows = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    int columns = -1;
    int labelColumn = -1;
    for (CSVRecord line : parser) {
      if (columns < 0) {
        columns = line.size();
        labelColumn = labelColumn(file, line);
      }
      if (line.size() != columns) {
        throw damaged(file, parser, "has " + line.size() + " columns, not " + columns);
      }
      if (!hasHeader || parser.getRecordNumber() > 1) {
        rows.add(features(file, parser, line, labelColumn));
        labels.add(line.get(labelColumn));
      }
    }
    if (rows.isEmpty() || columns < 2) {
      throw new DamagedData(
          file.place(), "must have samples with features and a label, but has none");
    }
    return new CsvTable(file, rows, labels);
  }

  private int labelColumn(TextFile file, CSVRecord first) throws DamagedData {
    int column = label.isEmpty() ? first.size() - 1 : List.of(first.values()).indexOf(label);
    if (column < 0 || !(label.isEmpty() || hasHeader)) {
      String columns = hasHeader ? String.join(", ", first.values()) : "no names of columns";
      throw new DamagedData(
          file.place(), "must have a column " + label + " of labels, but has " + columns);
    }
    return column;
  }

  private static float[] features(TextFile file, CSVParser parser, CSVRecord line, int labelColumn)
      throws DamagedData {
    float[] features = new float[line.size() - 1];
    for (int column = 0; column < line.size(); column++) {
      if (column != labelColumn) {
        features[column < labelColumn ? column : column - 1] =
            number(file, parser, line.get(column));
      }
    }
    return features;
  }

  private static float number(TextFile file, CSVParser parser, String text) throws DamagedData {
    try {
      float number = Float.parseFloat(text);
      if (Float.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as what is not finite is
    }
    throw damaged(file, parser, "has '" + text + "' where a finite number must be");
  }

  private static DamagedData damaged(TextFile file, CSVParser parser, String what) {
    return new DamagedData(
        file.place(),
        "must have numbers and a label in every line, but line %d %s"
            .formatted(parser.getCurrentLineNumber(), what));
  }
}
