package org.sweep.notebooks.bundle.numpy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.sweep.notebooks.bundle.folder.Results;
import org.sweep.notebooks.table.Axis;
import org.sweep.notebooks.table.Row;
import org.sweep.notebooks.table.TableName;

/**
 * Which points the curves of one metric have: the steps of each configuration, in ascending order,
 * and the configurations in the order of the study's axes.
 */
final class CurvePoints {
  private final List<Configuration> configurations;
  private final Map<String, Integer> indexes = new LinkedHashMap<>();
  private final int longest;

  private CurvePoints(List<Configuration> configurations) {
    this.configurations = configurations;
    this.longest = configurations.stream().mapToInt(c -> c.steps().length).max().orElse(0);
    for (Configuration configuration : configurations) {
      indexes.put(configuration.id(), indexes.size());
    }
  }

  /**
   * A configuration that has points.
   *
   * @param id its {@code configuration_id}
   * @param axes its values on the study's axes, null where an axis does not apply
   * @param steps the first measured steps of its bins, ascending
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Configuration(String id, List<Object> axes, long[] steps) {}

  /**
   * The points of every metric, in the order of the study's metrics.
   *
   * @throws IOException if {@code curves} cannot be read
   */
  static Map<String, CurvePoints> of(Results results) throws IOException {
    List<Axis> axes = results.study().axes();
    List<String> columns = new ArrayList<>(List.of("configuration_id", "metric", "step"));
    axes.forEach(axis -> columns.add(axis.column()));
    Map<String, Map<String, Found>> found = new LinkedHashMap<>();
    results.study().metrics().forEach(metric -> found.put(metric.name(), new LinkedHashMap<>()));
    results
        .tables()
        .scan(
            TableName.CURVES,
            columns,
            slice -> slice.stream().forEach(row -> note(row, axes, found)));
    Map<String, CurvePoints> points = new LinkedHashMap<>();
    found.forEach(
        (metric, of) -> {
          if (!of.isEmpty()) {
            points.put(metric, sorted(of, axes));
          }
        });
    return points;
  }

  /** The configurations, in the order of the arrays' first axis. */
  List<Configuration> configurations() {
    return configurations;
  }

  /** How many points the longest curve has: the length of the arrays' second axis. */
  int longest() {
    return longest;
  }

  /** Where the point of a row is in arrays of shape [configurations, longest]. */
  int place(Row row) {
    int configuration = indexes.get(row.text("configuration_id").orElseThrow());
    long[] steps = configurations.get(configuration).steps();
    int point = Arrays.binarySearch(steps, row.whole("step").orElseThrow());
    return configuration * longest + point;
  }

  private static void note(Row row, List<Axis> axes, Map<String, Map<String, Found>> found) {
    String metric = row.text("metric").orElseThrow();
    String id = row.text("configuration_id").orElseThrow();
    found
        .computeIfAbsent(metric, absent -> new LinkedHashMap<>())
        .computeIfAbsent(id, absent -> new Found(row, axes))
        .steps
        .add(row.whole("step").orElseThrow());
  }

  private static CurvePoints sorted(Map<String, Found> found, List<Axis> axes) {
    List<Configuration> configurations = new ArrayList<>();
    found.forEach(
        (id, of) ->
            configurations.add(
                new Configuration(id, of.values, of.steps.build().sorted().toArray())));
    configurations.sort(
        Comparator.comparing(Configuration::axes, new StudyOrder(axes))
            .thenComparing(Configuration::id));
    return new CurvePoints(configurations);
  }

  /** What was read of a configuration so far. */
  private static final class Found {
    private final List<Object> values = new ArrayList<>();
    private final LongStream.Builder steps = LongStream.builder();

    Found(Row row, List<Axis> axes) {
      axes.forEach(axis -> values.add(row.value(axis.column()).orElse(null)));
    }
  }
}
