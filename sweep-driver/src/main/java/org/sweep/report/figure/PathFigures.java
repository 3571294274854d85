package org.sweep.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sweep.analysis.ResultTables;
import org.sweep.landscape.Box;
import org.sweep.landscape.Extents;
import org.sweep.landscape.Landscape;
import org.sweep.landscape.Landscapes;
import org.sweep.landscape.PathTrial;
import org.sweep.landscape.RecordedPath;
import org.sweep.landscape.RecordedPaths;
import org.sweep.landscape.WriteLandscapes;
import org.sweep.report.figure.PathSelection.Starts;
import org.sweep.schema.Column;
import org.sweep.trial.AxisValue;

/** A figure of paths on contours for every landscape of a study. */
public final class PathFigures {
  /** Points of all paths of a report, and of one path. */
  private static final int MOST_POINTS = 60_000;

  private static final int MOST_OF_A_PATH = 300;

  /** As many points are read, of which those are drawn that show the path best. */
  private static final int MOST_POINTS_READ = 600_000;

  private static final int MOST_READ_OF_A_PATH = 4000;

  private static final int FEWEST_OF_A_PATH = 30;

  private final ResultTables tables;

  /** Figures of a result directory. */
  public PathFigures(ResultTables tables) {
    this.tables = tables;
  }

  /**
   * What is drawn.
   *
   * @param figures in the order of the study; none for a study without landscapes
   * @param note which problems are not drawn, in a sentence; empty if all are
   */
  public record Result(List<Figure> figures, String note) {
    /** Copies the list. */
    public Result {
      figures = List.copyOf(figures);
    }
  }

  /**
   * Reads what is to be drawn.
   *
   * @throws IOException if a table cannot be read
   */
  public Result read() throws IOException {
    List<Landscape> landscapes = Landscapes.read(tables);
    if (landscapes.isEmpty() || !Optimizers.areIn(tables.description())) {
      return new Result(List.of(), "");
    }
    List<PathTrial> trials = PathTrial.read(tables);
    List<Column> axes = landscapes.get(0).problem().stream().map(AxisValue::column).toList();
    Map<List<AxisValue>, List<PathTrial>> byProblem = byProblem(trials, axes);
    Optimizers optimizers =
        new Optimizers(
            tables.description(),
            trials.stream().map(trial -> trial.on(Optimizers.OPTIMIZER)).distinct().toList());
    Map<Landscape, PathSelection> selections = selections(landscapes, axes, byProblem);
    List<Figure> figures = figures(selections, optimizers);
    return new Result(Gallery.of(figures), note(landscapes, byProblem.keySet()));
  }

  private static Map<List<AxisValue>, List<PathTrial>> byProblem(
      List<PathTrial> trials, List<Column> axes) {
    List<String> names = axes.stream().map(Column::name).toList();
    return trials.stream()
        .collect(Collectors.groupingBy(trial -> Optimizers.cells(trial.axes(), names::contains)));
  }

  private static String note(List<Landscape> landscapes, Set<List<AxisValue>> problems) {
    Set<List<AxisValue>> missing = new HashSet<>(problems);
    landscapes.forEach(landscape -> missing.remove(landscape.problem()));
    return missing.isEmpty()
        ? ""
        : ("%d of the %d problems have no landscape: they are beyond the first %d, have not two"
                + " variables, or are drawn by the seed.")
            .formatted(missing.size(), problems.size(), WriteLandscapes.MOST_PROBLEMS);
  }

  private List<Figure> figures(Map<Landscape, PathSelection> selections, Optimizers optimizers) {
    int count = selections.values().stream().mapToInt(one -> one.trials().size()).sum();
    Map<String, RecordedPath> paths = paths(selections, count);
    List<Figure> figures = new ArrayList<>();
    selections.forEach(
        (landscape, selection) -> {
          PathData data =
              new PathData(landscape, optimizers, share(MOST_POINTS, count, MOST_OF_A_PATH));
          new PathFigure(landscape, selection, data, distance()).of(paths).ifPresent(figures::add);
        });
    return figures;
  }

  private Map<Landscape, PathSelection> selections(
      List<Landscape> landscapes,
      List<Column> axes,
      Map<List<AxisValue>, List<PathTrial>> byProblem) {
    List<String> names = axes.stream().map(Column::name).toList();
    List<String> variables =
        landscapes.stream().flatMap(one -> one.plane().variables().stream()).distinct().toList();
    Extents extents = new Extents(tables, axes, variables);
    Map<Landscape, PathSelection> selections = new LinkedHashMap<>();
    for (Landscape landscape : landscapes) {
      List<PathTrial> ofProblem = byProblem.getOrDefault(landscape.problem(), List.of());
      Starts starts =
          extents.starts(landscape.problem(), landscape.plane()).map(Box::isPoint).orElse(true)
              ? Starts.ONE
              : Starts.SEVERAL;
      selections.put(landscape, new PathSelection(tables.description(), ofProblem, names, starts));
    }
    return selections;
  }

  private Map<String, RecordedPath> paths(Map<Landscape, PathSelection> selections, int count) {
    List<RecordedPaths.Request> requests = new ArrayList<>();
    selections.forEach(
        (landscape, selection) ->
            requests.add(new RecordedPaths.Request(landscape.plane(), selection.trials())));
    return new RecordedPaths(tables)
        .read(requests, share(MOST_POINTS_READ, count, MOST_READ_OF_A_PATH));
  }

  private String distance() {
    return new RecordedPaths(tables).distance();
  }

  private static int share(int all, int parts, int most) {
    return Math.max(FEWEST_OF_A_PATH, Math.min(most, all / Math.max(1, parts)));
  }
}
