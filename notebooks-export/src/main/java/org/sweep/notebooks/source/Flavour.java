package org.sweep.notebooks.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sweep.notebooks.cell.Kernel;

/**
 * What a notebook's code is written with. A cell's code is a resource named after its id, in the
 * first of the flavour's folders that has it: {@code sql} is shared by all that speak SQL, {@code
 * python} by all that draw with matplotlib.
 */
public enum Flavour {
  /** Data frames; Parquet where a reader for it is installed, else CSV. */
  PANDAS("pandas/%s.py python/%s.py"),
  /** SQL in DuckDB. */
  DUCKDB("duckdb/%s.py python/%s.py sql/%s.sql"),
  /** SQL in Spark, for a notebook on a cluster. */
  PYSPARK("pyspark/%s.py python/%s.py sql/%s.sql"),
  /** SQL in Spark from Java. */
  JAVA("java/%s.java sql/%s.sql");

  private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

  private final String places;

  Flavour(String places) {
    this.places = places;
  }

  /** Its name on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What runs its code. */
  public Kernel kernel() {
    return isPython() ? Kernel.PYTHON : Kernel.JAVA;
  }

  /** Whether tables are data frames of pandas, and figures matplotlib's. */
  public boolean isPython() {
    return this != JAVA;
  }

  /** A list of texts in its language. */
  public String list(List<String> texts) {
    return isPython() ? PythonLiteral.code(texts) : JavaLiteral.code(texts);
  }

  /**
   * The code of a cell.
   *
   * @param id the cell's
   * @param rows how the rows of a query are shown
   * @param names what stands in the code for {@code ${...}}
   * @return the code, empty if the flavour has no such cell
   */
  public Optional<String> code(String id, RowLabels rows, Map<String, String> names) {
    for (String place : List.of(places.split(" "))) {
      Optional<String> found = resource(place.formatted(id));
      if (found.isPresent()) {
        String code = filled(found.get().stripTrailing(), names);
        return Optional.of(place.startsWith("sql/") ? query(code, rows) : code);
      }
    }
    return Optional.empty();
  }

  private String query(String sql, RowLabels rows) {
    String labels = list(rows.axes());
    boolean sorted = rows.order() == RowLabels.Order.OF_THE_STUDY;
    String text = "\"\"\"\n" + sql + "\n\"\"\"";
    if (isPython()) {
      String found = "sql(" + text + ")";
      return "show(%s, %s)"
          .formatted(sorted ? "in_order(" + found + ", " + labels + ")" : found, labels);
    }
    return "%s(%s, %s);".formatted(sorted ? "showInOrder" : "show", text, labels);
  }

  private static String filled(String code, Map<String, String> names) {
    return PLACE
        .matcher(code)
        .replaceAll(
            place -> {
              String name = names.get(place.group(1));
              if (name == null) {
                throw new IllegalStateException("nothing stands for " + place.group());
              }
              return Matcher.quoteReplacement(name);
            });
  }

  private static Optional<String> resource(String name) {
    try (InputStream in = Flavour.class.getResourceAsStream("/org/sweep/notebooks/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
