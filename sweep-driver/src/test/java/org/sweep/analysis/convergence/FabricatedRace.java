package org.sweep.analysis.convergence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.FabricatedResults.Step;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SharedSpark;
import org.sweep.schema.Column;
import org.sweep.schema.Metric;
import org.sweep.store.AxisColumn;
import org.sweep.store.Bound;
import org.sweep.store.Questions;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;
import org.sweep.trial.AxisValue;
import org.sweep.trial.Outcome;

/**
 * Two tasks and two optimizers at two learning rates. Losses fall by one per step from 100 on, to
 * the last step of the trial, so that a loss of 100 - t is reached at step t.
 */
public final class FabricatedRace {
  public static final Column GAME = Column.text("game");
  public static final List<Metric> METRICS = List.of(Metric.lower("training_loss"));

  private final FabricatedResults results;

  public FabricatedRace(Path root) {
    results = new FabricatedResults(root, "race", METRICS);
  }

  public void describe(Optional<Bound> target) throws IOException {
    results.describe(
        new ResultDescription(
            "race",
            List.of(
                new AxisColumn(GAME, List.of("short", "long")),
                new AxisColumn(FabricatedResults.OPTIMIZER, List.of("sgd", "adam")),
                new AxisColumn(FabricatedResults.LEARNING_RATE, List.of(0.1, 0.01))),
            METRICS,
            new TableSpec("training_loss", At.LAST, "optimizer", "learning_rate"),
            new Questions(
                List.of("game"), List.of("optimizer"), "learning_rate", target, Optional.empty()),
            20,
            new TreeMap<>()));
  }

  public static List<AxisValue> at(String game, String optimizer, double rate) {
    return List.of(
        new AxisValue(GAME, game),
        new AxisValue(FabricatedResults.OPTIMIZER, optimizer),
        new AxisValue(FabricatedResults.LEARNING_RATE, rate));
  }

  /** A trial whose loss is {@code 100 - step} until its last step. */
  public void falls(List<AxisValue> at, long seed, int last, Outcome outcome) throws IOException {
    List<Step> steps = new ArrayList<>();
    for (int step = 0; step <= last; step++) {
      steps.add(Step.of(step, 100.0 - step));
    }
    results.trial(at, seed, outcome, steps);
  }

  public void failed(List<AxisValue> at, long seed) throws IOException {
    results.trial(at, seed, new Outcome.Failed("no memory", "trace"), List.of());
  }

  /** A study with every kind of end. */
  public void write() throws IOException {
    Outcome completed = new Outcome.Completed();
    falls(at("short", "sgd", 0.1), 1, 40, completed);
    falls(at("short", "sgd", 0.1), 2, 60, completed);
    falls(at("short", "sgd", 0.01), 1, 20, completed);
    falls(at("short", "adam", 0.1), 1, 70, completed);
    falls(at("short", "adam", 0.1), 2, 10, new Outcome.Diverged(10, "training_loss", 1e9, 1e6));
    falls(at("short", "adam", 0.1), 3, 50, new Outcome.Pruned(50, "others were better"));
    falls(at("short", "adam", 0.1), 4, 5, new Outcome.TimedOut("its time was over"));
    failed(at("short", "adam", 0.1), 5);
    falls(at("long", "sgd", 0.1), 1, 90, completed);
    failed(at("long", "adam", 0.1), 1);
  }

  public ResultTables open() throws IOException {
    return ResultTables.open(SharedSpark.session(), results.storage(), results.layout());
  }

  public FabricatedResults results() {
    return results;
  }
}
