package org.sweep.analysis.artifact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.FabricatedResults.Leaving;
import org.sweep.analysis.FabricatedResults.Step;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SharedSpark;
import org.sweep.output.ArtifactTable;
import org.sweep.output.Artifacts;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;
import org.sweep.schema.Tables;
import org.sweep.store.AxisColumn;
import org.sweep.store.Questions;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;
import org.sweep.trial.Outcome;

/** A study of GANs whose trials leave what a test gives them. */
public final class FabricatedGan {
  public static final List<Object> OPTIMIZERS = List.of("sgd", "sga", "adam");
  public static final double RATE = 1e-4;
  private static final List<Metric> METRICS =
      List.of(Metric.lower("discriminator_loss"), Metric.lower("generator_loss"));

  private final FabricatedResults results;

  public FabricatedGan(Path root) throws IOException {
    results = new FabricatedResults(root, "gans", METRICS);
    results.describe(
        new ResultDescription(
            "gans",
            List.of(
                new AxisColumn(FabricatedResults.OPTIMIZER, OPTIMIZERS),
                new AxisColumn(FabricatedResults.LEARNING_RATE, List.of(RATE))),
            METRICS,
            new TableSpec("generator_loss", At.LAST, "optimizer", "learning_rate"),
            Questions.USUAL,
            3,
            new TreeMap<>(Map.of("jvm", "17.0.15"))));
  }

  public FabricatedResults results() {
    return results;
  }

  public ResultTables open() throws IOException {
    return ResultTables.open(SharedSpark.session(), results.storage(), results.layout());
  }

  /** A trial of 200 steps. */
  public void trial(String optimizer, long seed, Leaving leaving) throws IOException {
    trial(optimizer, seed, new Outcome.Completed(), leaving);
  }

  public void trial(String optimizer, long seed, Outcome outcome, Leaving leaving)
      throws IOException {
    results.leaving(leaving);
    results.trial(
        FabricatedResults.point(optimizer, RATE),
        seed,
        outcome,
        List.of(Step.of(0, 1.4, 0.7), Step.of(200, 1.3, 0.8)));
  }

  public static void samples(Artifacts artifacts, long step, double[]... points)
      throws IOException {
    ArtifactTable table = points("samples", List.of(Tables.STEP), points[0].length);
    long index = 0;
    for (double[] point : points) {
      artifacts.add(table, row(List.of(step, index), point));
      index++;
    }
  }

  public static void real(Artifacts artifacts, double[]... points) throws IOException {
    ArtifactTable table = points("real_samples", List.of(), points[0].length);
    long index = 0;
    for (double[] point : points) {
      artifacts.add(table, row(List.of(index), point));
      index++;
    }
  }

  /** Scores on a grid of [-1, 1] x [0, 1] of so many points a side. */
  public static void scores(Artifacts artifacts, long step, int side, double factor)
      throws IOException {
    ArtifactTable table =
        new ArtifactTable(
            "scores",
            List.of(Tables.STEP, Column.real("x_0"), Column.real("x_1"), Column.real("score")));
    for (int j = 0; j < side; j++) {
      for (int i = 0; i < side; i++) {
        double x = -1 + 2.0 * i / (side - 1);
        double y = (double) j / (side - 1);
        artifacts.add(table, step, x, y, factor * (x + 10 * y - 5));
      }
    }
  }

  public static void singularValues(Artifacts artifacts, long step, double... values)
      throws IOException {
    ArtifactTable table =
        new ArtifactTable(
            "singular_values", List.of(Tables.STEP, Column.whole("index"), Column.real("value")));
    for (int i = 0; i < values.length; i++) {
      artifacts.add(table, step, (long) i, values[i]);
    }
  }

  /** An eigenvalue with the discriminator's share and that of the field. */
  public static void eigenvalue(Artifacts artifacts, long step, long index, double... numbers)
      throws IOException {
    List<Column> columns = new ArrayList<>(List.of(Tables.STEP, Column.whole("index")));
    for (String name :
        List.of(
            "real",
            "imaginary",
            "discriminator_share",
            "generator_share",
            "field_share",
            "residual")) {
      columns.add(Column.real(name));
    }
    artifacts.add(
        new ArtifactTable("eigenvalues", columns),
        step,
        index,
        numbers[0],
        numbers[1],
        numbers[2],
        1 - numbers[2],
        numbers[3],
        1e-9);
  }

  /** A point of so many dimensions that all are {@code value}. */
  public static double[] flat(int dimensions, double value) {
    double[] point = new double[dimensions];
    Arrays.fill(point, value);
    return point;
  }

  private static ArtifactTable points(String name, List<Column> own, int dimensions) {
    List<Column> columns = new ArrayList<>(own);
    columns.add(Column.whole("index"));
    for (int i = 0; i < dimensions; i++) {
      columns.add(Column.real("x_" + i));
    }
    return new ArtifactTable(name, columns);
  }

  private static Object[] row(List<Object> own, double[] point) {
    List<Object> row = new ArrayList<>(own);
    for (double coordinate : point) {
      row.add(coordinate);
    }
    return row.toArray();
  }
}
