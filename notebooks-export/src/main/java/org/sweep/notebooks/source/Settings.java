package org.sweep.notebooks.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sweep.notebooks.table.Axis;
import org.sweep.notebooks.table.ColumnType;
import org.sweep.notebooks.table.Metric;
import org.sweep.notebooks.table.StudyFile;

/**
 * The only code that holds values of the study: the names that all other cells build on.
 *
 * @param study the study
 * @param tasks the columns of the axes of its problem
 * @param results the result directory, as seen from the notebook's folder
 */
public record Settings(StudyFile study, List<String> tasks, String results) {
  /** Copies the list. */
  public Settings {
    tasks = List.copyOf(tasks);
  }

  /** The settings as code of a flavour. */
  public String code(Flavour flavour) {
    return flavour.isPython() ? python() : java();
  }

  private String python() {
    Map<String, Object> axes = new LinkedHashMap<>();
    study.axes().forEach(axis -> axes.put(axis.column(), axis.values()));
    Map<String, Object> metrics = new LinkedHashMap<>();
    study.metrics().forEach(metric -> metrics.put(metric.name(), better(metric)));
    return """
        from pathlib import Path

        RESULTS = Path(%s)  # the result directory, as seen from this notebook's folder
        METRIC = %s  # what the study asks for,
        AT = %s  # at which step of a trial,
        COLUMNS = %s  # and the axis across its table
        METRICS = %s  # which values are better
        AXES = %s
        TEXTS = %s
        CONTENDER = %s  # the axes that are compared
        TASK = %s  # the axes of the problem"""
        .formatted(
            PythonLiteral.code(results),
            PythonLiteral.code(study.shown().metric()),
            PythonLiteral.code(study.shown().at()),
            PythonLiteral.code(study.shown().columns()),
            PythonLiteral.code(metrics),
            PythonLiteral.code(axes),
            PythonLiteral.code(
                study.axes().stream()
                    .filter(axis -> axis.type() == ColumnType.TEXT)
                    .map(Axis::column)
                    .toList()),
            PythonLiteral.code(study.contenders()),
            PythonLiteral.code(tasks));
  }

  private String java() {
    String axes =
        study.axes().stream()
            .map(
                axis ->
                    "AXES.put(%s, %s);\n"
                        .formatted(
                            JavaLiteral.code(axis.column()),
                            JavaLiteral.code(
                                axis.values().stream().map(Objects::toString).toList())))
            .collect(Collectors.joining());
    return """
        import java.util.*;

        String RESULTS = %s; // the result directory, as seen from this notebook's folder
        Map<String, List<String>> AXES = new LinkedHashMap<>();
        """
            .formatted(JavaLiteral.code(results))
        + axes.stripTrailing();
  }

  private static String better(Metric metric) {
    return metric.higherIsBetter() ? "higher" : "lower";
  }
}
