package org.sweep.notebooks.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sweep.notebooks.artifact.PicturedArtifacts;
import org.sweep.notebooks.artifact.PicturedTrials;
import org.sweep.notebooks.display.StoredFigures;
import org.sweep.notebooks.table.Axis;
import org.sweep.notebooks.table.Metric;
import org.sweep.notebooks.table.ResultTables;
import org.sweep.notebooks.table.StudyFile;
import org.sweep.notebooks.table.Table;
import org.sweep.notebooks.table.TableName;
import org.sweep.notebooks.table.UnreadableResults;

/** What a story is told from: the study, its tables, each read once, and its pictures. */
final class Evidence {
  /** What column names are made of, so that they mean the same in SQL and in a cell's text. */
  private static final Pattern COLUMN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private final StudyFile study;
  private final StudyText text;
  private final ResultTables tables;
  private final StoredFigures figures;
  private final AxisLabels labels;
  private final Map<TableName, Optional<Table>> read = new EnumMap<>(TableName.class);
  private final List<String> damages = new ArrayList<>();
  private PicturedTrials picturedTrials;
  private PicturedArtifacts artifacts;

  /**
   * The evidence in a result directory.
   *
   * @throws UnreadableResults if {@code study.yaml} is missing or damaged
   * @throws IOException if the disk fails
   */
  Evidence(Path directory) throws IOException {
    study = StudyFile.of(directory);
    text = StudyText.of(directory);
    tables = new ResultTables(directory);
    figures = new StoredFigures(directory);
    labels = new AxisLabels(study);
    requireColumns();
  }

  StudyFile study() {
    return study;
  }

  StudyText text() {
    return text;
  }

  StoredFigures figures() {
    return figures;
  }

  AxisLabels labels() {
    return labels;
  }

  Path directory() {
    return tables.directory();
  }

  /**
   * A table with rows, empty if there is none. One that a report can make again may be damaged: it
   * counts as absent, and {@link #damages} says so.
   *
   * @throws UnreadableResults if {@code trials} is damaged
   */
  Optional<Table> table(TableName name) throws IOException {
    Optional<Table> known = read.get(name);
    if (known == null) {
      known = found(name).filter(table -> table.size() > 0);
      read.put(name, known);
    }
    return known;
  }

  private Optional<Table> found(TableName name) throws IOException {
    try {
      return tables.find(name);
    } catch (UnreadableResults e) {
      if (!name.isDerived()) {
        throw e;
      }
      damages.add(e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * The trials whose artifacts are drawn; none if no trial has ended.
   *
   * @throws IOException if the disk fails
   */
  PicturedTrials picturedTrials() throws IOException {
    if (picturedTrials == null) {
      Optional<Table> trials = table(TableName.TRIALS);
      picturedTrials =
          trials.isEmpty()
              ? PicturedTrials.NONE
              : PicturedTrials.of(directory(), study.axes(), trials.get());
    }
    return picturedTrials;
  }

  /**
   * What figures show of artifacts. Damaged ones count as absent, and {@link #damages} says so.
   *
   * @throws IOException if the disk fails
   */
  PicturedArtifacts artifacts() throws IOException {
    if (artifacts == null) {
      artifacts = new PicturedArtifacts(directory(), picturedTrials());
      damages.addAll(artifacts.damages());
    }
    return artifacts;
  }

  /** What could not be read of the tables and artifacts asked for so far, in sentences. */
  List<String> damages() {
    return List.copyOf(damages);
  }

  /** The columns of all axes. */
  List<String> axes() {
    return study.axes().stream().map(Axis::column).toList();
  }

  /** The columns of the axes of the problem, then of what is compared. */
  List<String> entry() {
    return Stream.concat(text.tasks().stream(), study.contenders().stream()).distinct().toList();
  }

  /** The axes of which a table has columns. */
  List<String> axesOf(Table table) {
    return axes().stream().filter(table::has).toList();
  }

  /** Whether lower values of the metric that the study asks for are better. */
  boolean lowerIsBetter() {
    return !study.metric(study.shown().metric()).map(Metric::higherIsBetter).orElse(false);
  }

  private void requireColumns() throws UnreadableResults {
    List<String> names = new ArrayList<>(axes());
    study.metrics().forEach(metric -> names.add(metric.name()));
    names.addAll(study.contenders());
    names.addAll(text.tasks());
    names.addAll(List.of(study.shown().metric(), study.shown().rows(), study.shown().columns()));
    for (String name : names) {
      if (!COLUMN.matcher(name).matches()) {
        throw new UnreadableResults(
            "%s is damaged: it must name columns that match %s, but names %s"
                .formatted(directory().resolve("study.yaml"), COLUMN, name));
      }
    }
    if (axes().isEmpty()) {
      throw new UnreadableResults(directory().resolve("study.yaml") + " is damaged: no axes");
    }
  }
}
