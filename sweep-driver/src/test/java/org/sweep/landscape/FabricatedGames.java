package org.sweep.landscape;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.FabricatedResults.Step;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SharedSpark;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;
import org.sweep.store.AxisColumn;
import org.sweep.store.Questions;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;
import org.sweep.trial.AxisValue;
import org.sweep.trial.Outcome;

/**
 * A made-up study of games a (x^2 + y^2) / 2 + b x y against a (x^2 + y^2) / 2 - b x y: rows as
 * trials write them, and the landscape.
 */
public final class FabricatedGames {
  public static final Column GAME = Column.text("game");
  public static final Column SGA_LAMBDA = Column.real("sga_lambda");
  public static final List<Metric> METRICS =
      List.of(
          Metric.lower("loss_x"),
          Metric.lower("loss_y"),
          Metric.lower("x"),
          Metric.lower("y"),
          Metric.lower("field_norm"),
          Metric.lower("distance"));
  public static final List<Object> GAMES = List.of("xy", "spiral", "attraction");
  private static final double BOUND = 1e6;

  private final FabricatedResults results;
  private final List<Object> rates;
  private final int steps;

  /**
   * A study to be written.
   *
   * @param root the result directory
   * @param rates learning rates
   * @param steps updates of each trial
   */
  public FabricatedGames(Path root, List<Object> rates, int steps) {
    this.results = new FabricatedResults(root, "games", METRICS);
    this.rates = rates;
    this.steps = steps;
  }

  public FabricatedResults results() {
    return results;
  }

  public void describe(List<Object> optimizers, long expected) throws IOException {
    results.describe(
        new ResultDescription(
            "games",
            List.of(
                new AxisColumn(FabricatedResults.OPTIMIZER, optimizers),
                new AxisColumn(FabricatedResults.LEARNING_RATE, rates),
                new AxisColumn(GAME, GAMES)),
            METRICS,
            new TableSpec("distance", At.LAST, "optimizer", "learning_rate"),
            Questions.USUAL,
            expected,
            new TreeMap<>(Map.of("jvm", "17.0.15"))));
  }

  public static List<AxisValue> point(String optimizer, double rate, String game) {
    List<AxisValue> point = new ArrayList<>(FabricatedResults.point(optimizer, rate));
    point.add(new AxisValue(GAME, game));
    return point;
  }

  /** A trial of one of sgd, alternating and extragradient. */
  public void trial(String optimizer, double rate, String game, long seed, double[] start)
      throws IOException {
    double[] ab = ab(game);
    double[] w = start.clone();
    List<Step> rows = new ArrayList<>();
    Outcome outcome = new Outcome.Completed();
    for (int step = 0; step <= steps; step++) {
      double[] losses = losses(ab, w);
      double[] field = field(ab, w);
      rows.add(
          Step.of(
              step,
              losses[0],
              losses[1],
              w[0],
              w[1],
              Math.hypot(field[0], field[1]),
              Math.hypot(w[0], w[1])));
      if (Math.abs(losses[0]) > BOUND) {
        outcome = new Outcome.Diverged(step, "loss_x", losses[0], BOUND);
        break;
      }
      advance(optimizer, rate, ab, w);
    }
    results.trial(point(optimizer, rate, game), seed, outcome, rows, facts(optimizer, rate, ab));
  }

  /** What theory says: of simultaneous gradient steps |1 - eta (a + b i)|, of others nothing. */
  private static Map<String, Object> facts(String optimizer, double rate, double[] ab) {
    double bound = 2 * ab[0] / (ab[0] * ab[0] + ab[1] * ab[1]);
    double radius = Math.hypot(1 - rate * ab[0], rate * ab[1]);
    return optimizer.equals("sgd")
        ? Map.of(
            "step_size_bound",
            bound,
            "spectral_radius",
            radius,
            "stability",
            radius < 1 ? "stable" : "unstable")
        : Map.of("step_size_bound", bound);
  }

  /** Writes the landscape table of all games over [-reach, reach]. */
  public void landscape(double reach, int count) throws IOException {
    List<Column> columns = new ArrayList<>(List.of(Column.text("study"), GAME));
    for (String name : List.of("x", "y", "loss_x", "loss_y", "field_x", "field_y")) {
      columns.add(Column.real(name));
    }
    columns.add(Column.real("equilibrium_x"));
    columns.add(Column.real("equilibrium_y"));
    List<Row> rows = new ArrayList<>();
    for (Object game : GAMES) {
      for (int i = 0; i < count * count; i++) {
        double[] w = {
          Square.place(-reach, 2 * reach, i / count, count),
          Square.place(-reach, 2 * reach, i % count, count)
        };
        double[] losses = losses(ab(game), w);
        double[] field = field(ab(game), w);
        rows.add(
            RowFactory.create(
                "games", game, w[0], w[1], losses[0], losses[1], field[0], field[1], 0.0, 0.0));
      }
    }
    try (ResultTables tables =
        ResultTables.open(SharedSpark.session(), results.storage(), results.layout())) {
      tables.write(WriteLandscapes.TABLE, tables.made(columns, rows), List.of("game", "x", "y"));
    }
  }

  private static double[] ab(Object game) {
    return switch (game.toString()) {
      case "xy" -> new double[] {0, 1};
      case "spiral" -> new double[] {1, 5};
      default -> new double[] {1, 0.2};
    };
  }

  private static double[] losses(double[] ab, double[] w) {
    double square = ab[0] * (w[0] * w[0] + w[1] * w[1]) / 2;
    double product = ab[1] * w[0] * w[1];
    return new double[] {square + product, square - product};
  }

  private static double[] field(double[] ab, double[] w) {
    return new double[] {ab[0] * w[0] + ab[1] * w[1], ab[0] * w[1] - ab[1] * w[0]};
  }

  private static void advance(String optimizer, double rate, double[] ab, double[] w) {
    double[] field = field(ab, w);
    if (optimizer.equals("extragradient")) {
      field = field(ab, new double[] {w[0] - rate * field[0], w[1] - rate * field[1]});
    }
    w[0] -= rate * field[0];
    if (optimizer.equals("alternating")) {
      field = field(ab, w);
    }
    w[1] -= rate * field[1];
  }
}
