package org.sweep.landscape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sweep.analysis.ResultTables;
import org.sweep.catalog.Problems;
import org.sweep.data.DataSets;
import org.sweep.linalg.Backends;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemType.Resources;
import org.sweep.random.Streams;
import org.sweep.schema.Column;
import org.sweep.study.StudySpec;
import org.sweep.study.grid.Axis;

/**
 * Writes {@code landscape/landscape.parquet}: losses and field of every problem of a study that has
 * two variables, on a grid over the square where its recorded paths are. It is written anew after
 * each run, so that a report needs the Parquet alone; evaluating a grid takes milliseconds.
 *
 * <p>A problem that is another one for each seed has no landscape. A study without any has no
 * table.
 */
public final class WriteLandscapes {
  /** Name of the table and of its folder. */
  static final String TABLE = "landscape";

  /** Points along each side of a grid. */
  public static final int POINTS = 61;

  /** More problems than a reader looks at one by one have no landscapes. */
  public static final int MOST_PROBLEMS = 24;

  private final StudySpec study;
  private final DataSets data;
  private final SparkSession spark;
  private final Storage storage;
  private final ResultLayout layout;

  /**
   * Landscapes of a study whose trials have ended.
   *
   * @param study what was run
   * @param data the data sets of this JVM
   * @param spark any session
   * @param storage the file system of the result directory
   * @param layout the result directory, with its {@code study.yaml}
   */
  public WriteLandscapes(
      StudySpec study, DataSets data, SparkSession spark, Storage storage, ResultLayout layout) {
    this.study = study;
    this.data = data;
    this.spark = spark;
    this.storage = storage;
    this.layout = layout;
  }

  /**
   * What was written.
   *
   * @param problems how many landscapes
   * @param path the file; empty if there is no landscape
   */
  public record Result(int problems, Optional<String> path) {}

  /**
   * Evaluates and writes, or takes the table away if the study has no landscape.
   *
   * @throws IOException if tables cannot be read or written
   */
  public Result execute() throws IOException {
    List<PlaneProblem> problems = PlaneProblem.of(study, MOST_PROBLEMS);
    List<PlaneProblem> common = new ArrayList<>();
    for (PlaneProblem problem : problems) {
      if (isTheSameForAllSeeds(problem)) {
        common.add(problem);
      }
    }
    LandscapeColumns columns = columns(common);
    if (common.isEmpty() || !columns.areDistinct()) {
      storage.delete(layout.folder(TABLE));
      return new Result(0, Optional.empty());
    }
    try (ResultTables tables = ResultTables.open(spark, storage, layout)) {
      return new Result(common.size(), Optional.of(write(tables, columns, common)));
    }
  }

  private String write(ResultTables tables, LandscapeColumns columns, List<PlaneProblem> problems)
      throws IOException {
    Extents extents = new Extents(tables, columns.axes(), List.copyOf(columns.variables()));
    List<Row> rows = new ArrayList<>();
    for (PlaneProblem problem : problems) {
      Surface surface = surface(problem, study.seeds().get(0));
      Square square = square(problem, surface, extents);
      rows.addAll(new LandscapeRows(study.name(), columns, problem, surface).over(square, POINTS));
    }
    List<String> order = new ArrayList<>(columns.axes().stream().map(Column::name).toList());
    order.addAll(columns.variables());
    return tables.write(TABLE, columns.all(), rows, order);
  }

  private LandscapeColumns columns(List<PlaneProblem> problems) {
    Set<String> variables = new LinkedHashSet<>();
    Set<String> players = new LinkedHashSet<>();
    for (PlaneProblem problem : problems) {
      variables.addAll(problem.plane().variables());
      players.addAll(study.outlines().byProblem().get(problem.selection()).game().names());
    }
    List<Column> axes = PlaneProblem.axes(study).stream().map(Axis::column).toList();
    return new LandscapeColumns(axes, variables, players);
  }

  /** Compares the first two seeds on a coarse grid: what is drawn by the seed differs there. */
  private boolean isTheSameForAllSeeds(PlaneProblem problem) throws IOException {
    if (study.seeds().size() == 1) {
      return true;
    }
    Surface first = surface(problem, study.seeds().get(0));
    Surface second = surface(problem, study.seeds().get(1));
    for (double x = -1; x <= 1; x += 0.5) {
      for (double y = -1; y <= 1; y += 0.5) {
        if (!first.at(x, y).isSame(second.at(x, y))) {
          return false;
        }
      }
    }
    return true;
  }

  private static Square square(PlaneProblem problem, Surface surface, Extents extents) {
    Box began = extents.starts(problem.cells(), problem.plane()).orElse(Box.of(surface.start()));
    Optional<Box.Point> equilibrium = surface.equilibrium();
    Box starts = equilibrium.map(point -> began.union(Box.of(point))).orElse(began);
    Box paths = extents.paths(problem.cells(), problem.plane()).orElse(starts);
    return Square.around(starts, equilibrium.orElse(began.middle()), paths);
  }

  private Surface surface(PlaneProblem problem, long seed) throws IOException {
    Resources resources = new Resources(Backends.cpu(), new Streams(seed), data);
    Problem made =
        Problems.named(problem.selection().name()).create(problem.selection().values(), resources);
    return new Surface(made);
  }
}
