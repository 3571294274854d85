package org.sweep.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.sweep.spec.Declaration;
import org.sweep.spec.Values;

/**
 * The embedded data set, which needs nothing installed: 1797 handwritten digits of 8x8 pixels, the
 * test set of "Optical Recognition of Handwritten Digits" (E. Alpaydin, C. Kaynak, UCI, 1998). The
 * first 1437 rows are trained on, the last 360 scored.
 */
final class Digits implements DataSet, DataSet.Source {
  private static final String FILE = "digits.csv.gz";
  private static final int ROWS = 1797;
  private static final int TRAINING_ROWS = 1437;
  private static final int WIDTH = 64;
  private static final int CLASSES = 10;
  private static final int LARGEST_PIXEL = 16;
  private static final long SUM_OF_PIXELS = 561_718;
  private static final long SUM_OF_LABELS = 8_070;

  @Override
  public Declaration declaration() {
    return Declaration.of("digits", "1437 + 360 handwritten digits, 8x8 pixels, embedded in Sweep");
  }

  @Override
  public Source find(Values values, UnaryOperator<String> environment, Configuration hadoop) {
    return this;
  }

  @Override
  public String identity() {
    return FILE;
  }

  @Override
  public DataOutline outline() throws IOException {
    try (InputStream in = open()) {
      TreeMap<String, String> checksums = new TreeMap<>(Map.of(FILE, Checksum.of(in)));
      return new DataOutline(TRAINING_ROWS, ROWS - TRAINING_ROWS, WIDTH, CLASSES, checksums);
    }
  }

  @Override
  public LabelledData load() throws IOException {
    try (InputStream in = new GZIPInputStream(open())) {
      return parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
    }
  }

  /** The data of a text with one line per digit: 64 pixels, then the label. */
  static LabelledData parse(String text) throws DamagedData {
    List<int[]> rows = text.lines().map(Digits::row).toList();
    require("rows", ROWS, rows.size());
    require("as the sum of its pixels", SUM_OF_PIXELS, sum(rows, 0, WIDTH));
    require("as the sum of its labels", SUM_OF_LABELS, sum(rows, WIDTH, WIDTH + 1));
    Samples training = samples(rows.subList(0, TRAINING_ROWS));
    Samples test = samples(rows.subList(TRAINING_ROWS, ROWS));
    return new LabelledData(training, test, CLASSES);
  }

  private static int[] row(String line) {
    return Arrays.stream(line.split(",", -1)).mapToInt(Integer::parseInt).toArray();
  }

  private static long sum(List<int[]> rows, int from, int to) {
    return rows.stream().mapToLong(row -> Arrays.stream(row, from, to).sum()).sum();
  }

  private static Samples samples(List<int[]> rows) {
    float[] features = new float[rows.size() * WIDTH];
    int[] labels = new int[rows.size()];
    for (int i = 0; i < labels.length; i++) {
      int[] row = rows.get(i);
      for (int j = 0; j < WIDTH; j++) {
        features[i * WIDTH + j] = (float) row[j] / LARGEST_PIXEL;
      }
      labels[i] = row[WIDTH];
    }
    return new Samples(features, WIDTH, labels);
  }

  private static void require(String what, long expected, long found) throws DamagedData {
    if (found != expected) {
      throw new DamagedData(FILE, "must have " + expected + " " + what + ", but has " + found);
    }
  }

  private static InputStream open() throws IOException {
    InputStream in = Digits.class.getResourceAsStream(FILE);
    if (in == null) {
      throw new MissingData(FILE + " must be on the class path, but is not: rebuild Sweep");
    }
    return in;
  }
}
