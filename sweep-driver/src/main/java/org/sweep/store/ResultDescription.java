package org.sweep.store;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;

/**
 * What the tables of a result directory hold, so that a report needs neither the study's data nor
 * its classes. It is the block {@code provenance} at the end of {@code study.yaml}.
 *
 * @param study name of the study
 * @param axes the axes of the grid, in the order of their columns
 * @param metrics the metric columns, in their order
 * @param table the table that the study asks for
 * @param questions what else it asks
 * @param expectedTrials how many trials were planned
 * @param provenance what made the results: code version, data checksums, backend, JVM, Spark, ...
 */
public record ResultDescription(
    String study,
    List<AxisColumn> axes,
    List<Metric> metrics,
    TableSpec table,
    Questions questions,
    long expectedTrials,
    SortedMap<String, String> provenance) {

  /** The same study with other questions. */
  public ResultDescription asking(Questions other) {
    return new ResultDescription(study, axes, metrics, table, other, expectedTrials, provenance);
  }

  /** Copies its parts, and refuses a table of axes or metrics that are not there. */
  public ResultDescription {
    axes = List.copyOf(axes);
    metrics = List.copyOf(metrics);
    provenance = Collections.unmodifiableSortedMap(new TreeMap<>(provenance));
    List<String> axisNames = axes.stream().map(axis -> axis.column().name()).toList();
    List<String> metricNames = metrics.stream().map(metric -> metric.column().name()).toList();
    requireDistinct("axes", axisNames);
    requireDistinct("metrics", metricNames);
    requireOneOf("table.metric", table.metric(), metricNames);
    requireOneOf("table.rows", table.rows(), axisNames);
    requireOneOf("table.columns", table.columns(), axisNames);
    if (expectedTrials < 0) {
      throw new IllegalArgumentException("expected trials must be >= 0, but was " + expectedTrials);
    }
  }

  /**
   * Reads the description of a result directory.
   *
   * @throws DamagedDescription if there is none, or one that is not whole
   * @throws IOException if the file cannot be read
   */
  public static ResultDescription read(Storage storage, ResultLayout layout) throws IOException {
    if (!storage.exists(layout.study())) {
      throw new DamagedDescription(
          layout.root() + " must be a result directory, but has no file study.yaml");
    }
    return DescriptionYaml.parse(storage.readText(layout.study()), layout.study());
  }

  /** The description as the last block of {@code study.yaml}, to be put after the study. */
  public String block() {
    return DescriptionYaml.block(this);
  }

  /** A {@code study.yaml} without the block: the study as resolved. */
  public static String studyPart(String file) {
    return DescriptionYaml.studyPart(file);
  }

  /** The columns of the axes, in order. */
  public List<Column> axisColumns() {
    return axes.stream().map(AxisColumn::column).toList();
  }

  /** The metric called {@code name}, which must be one of this study. */
  public Metric metric(String name) {
    return metrics.stream()
        .filter(metric -> metric.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no metric is called " + name));
  }

  private static void requireDistinct(String what, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException(what + " must be distinct, but two are called " + name);
      }
    }
  }

  private static void requireOneOf(String what, String name, List<String> names) {
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          what + " must be one of " + String.join(", ", names) + ", but was " + name);
    }
  }
}
