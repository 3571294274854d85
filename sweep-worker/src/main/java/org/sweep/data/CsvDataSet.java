package org.sweep.data;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.sweep.spec.Declaration;
import org.sweep.spec.Kind;
import org.sweep.spec.Parameter;
import org.sweep.spec.Values;

/**
 * A data set kept as two CSV files (RFC 4180, plain or gzip): one row per sample, numbers but for
 * the label. Classes are the distinct labels of the training file, in the order of numbers if all
 * are whole numbers, otherwise of the alphabet.
 */
record CsvDataSet() implements DataSet {
  private static final String TRAINING = "training";
  private static final String TEST = "test";
  private static final Map<String, Character> SEPARATORS =
      Map.of("comma", ',', "semicolon", ';', "tab", '\t');

  @Override
  public Declaration declaration() {
    return Declaration.of(
        "csv",
        "any numbers with labels in two CSV files, plain or gzip",
        Parameter.requiredText(TRAINING, "file or URI (hdfs://...) of the training samples"),
        Parameter.requiredText(TEST, "file or URI of the test samples, with the same columns"),
        Parameter.optionalText("label", "name of the label's column; empty: the last one"),
        new Parameter(
            "header", new Kind.Flag(), Optional.of(true), "whether the first line has names"),
        Parameter.choice(
            "separator", List.of("comma", "semicolon", "tab"), "what stands between columns"),
        Parameter.choice(
            "scale",
            List.of("min-max", "none"),
            "every feature to [0, 1] by its extremes in the training file, or as it is"));
  }

  @Override
  public Source find(Values values, UnaryOperator<String> environment, Configuration hadoop)
      throws IOException {
    CsvFormat format =
        new CsvFormat(
            values.text("label"), values.flag("header"), SEPARATORS.get(values.text("separator")));
    return new Files(
        file(values.text(TRAINING), hadoop),
        file(values.text(TEST), hadoop),
        format,
        values.text("scale").equals("min-max"));
  }

  private static TextFile file(String location, Configuration hadoop) throws IOException {
    try {
      return TextFile.at(location, hadoop);
    } catch (MissingData e) {
      throw new MissingData("data set csv is not there: " + e.getMessage());
    }
  }

  /** Both files, found. */
  private record Files(TextFile training, TextFile test, CsvFormat format, boolean isScaled)
      implements Source {
    @Override
    public String identity() {
      return String.join(
          "\n", training.identity(), test.identity(), format.toString(), "scaled " + isScaled);
    }

    @Override
    public DataOutline outline() throws IOException {
      LabelledData data = load();
      TreeMap<String, String> checksums = new TreeMap<>();
      checksums.put(training.name(), training.checksum());
      checksums.put(test.name(), test.checksum());
      return new DataOutline(
          data.training().size(), data.test().size(), data.width(), data.classes(), checksums);
    }

    @Override
    public LabelledData load() throws IOException {
      CsvTable rows = format.read(training);
      CsvTable testRows = format.read(test);
      if (testRows.width() != rows.width()) {
        throw new DamagedData(
            test.place(),
            "must have as many columns as %s, %d, but has %d"
                .formatted(training.name(), rows.width() + 1, testRows.width() + 1));
      }
      List<String> classes = rows.classes();
      FeatureScale scale = isScaled ? FeatureScale.of(rows) : FeatureScale.none(rows.width());
      return new LabelledData(
          rows.samples(scale, classes), testRows.samples(scale, classes), classes.size());
    }
  }
}
