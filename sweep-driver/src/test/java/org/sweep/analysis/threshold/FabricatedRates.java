package org.sweep.analysis.threshold;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.FabricatedResults.Step;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SharedSpark;
import org.sweep.schema.Metric;
import org.sweep.store.AxisColumn;
import org.sweep.store.Questions;
import org.sweep.store.ResultDescription;
import org.sweep.store.SuccessRule;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;
import org.sweep.trial.AxisValue;
import org.sweep.trial.Outcome;

/** Trials of optimizers at learning rates, with a distance to an equilibrium and an accuracy. */
public final class FabricatedRates {
  private static final List<Metric> METRICS =
      List.of(Metric.lower("distance"), Metric.higher("accuracy"));

  private final FabricatedResults results;

  /** A study in {@code root} of which nothing has run. */
  public FabricatedRates(Path root) throws IOException {
    results = new FabricatedResults(root, "rates", METRICS);
    describe(Optional.empty());
  }

  /** From now on this is the study's rule. */
  public void describe(Optional<SuccessRule> rule) throws IOException {
    Questions questions =
        new Questions(List.of(), List.of("optimizer"), "learning_rate", Optional.empty(), rule);
    results.describe(
        new ResultDescription(
            "rates",
            List.of(
                new AxisColumn(FabricatedResults.OPTIMIZER, List.of("sgd", "adam")),
                AxisColumn.unordered(FabricatedResults.LEARNING_RATE)),
            METRICS,
            new TableSpec("distance", At.LAST, "optimizer", "learning_rate"),
            questions,
            9,
            new TreeMap<>()));
  }

  public ResultTables open() throws IOException {
    return ResultTables.open(SharedSpark.session(), results.storage(), results.layout());
  }

  /** A trial that completed with these distances at steps 0, 1, ... */
  public void distances(String optimizer, double rate, long seed, Double... distances)
      throws IOException {
    trial(
        FabricatedResults.point(optimizer, rate),
        seed,
        new Outcome.Completed(),
        Map.of(),
        column(0, distances));
  }

  /** A trial that completed with these accuracies at steps 0, 1, ..., null for not measured. */
  public void accuracies(String optimizer, double rate, long seed, Double... accuracies)
      throws IOException {
    trial(
        FabricatedResults.point(optimizer, rate),
        seed,
        new Outcome.Completed(),
        Map.of(),
        column(1, accuracies));
  }

  public void ended(String optimizer, double rate, long seed, Outcome outcome) throws IOException {
    trial(FabricatedResults.point(optimizer, rate), seed, outcome, Map.of(), column(0, 1.0, 0.5));
  }

  /** Seeds from 1: a plus for one that ends nearer than it began, a minus for one that diverges. */
  public void seeds(String optimizer, double rate, String outcomes, Map<String, Object> facts)
      throws IOException {
    for (int i = 0; i < outcomes.length(); i++) {
      Outcome outcome =
          switch (outcomes.charAt(i)) {
            case '+' -> new Outcome.Completed();
            case '-' -> new Outcome.Diverged(1, "distance", Double.NaN, 1e6);
            default -> new Outcome.Failed("no", "no");
          };
      trial(FabricatedResults.point(optimizer, rate), i + 1L, outcome, facts, column(0, 1.0, 0.5));
    }
  }

  private void trial(
      List<AxisValue> point,
      long seed,
      Outcome outcome,
      Map<String, Object> facts,
      List<Step> steps)
      throws IOException {
    List<Step> kept = outcome instanceof Outcome.Failed ? List.of() : steps;
    results.trial(point, seed, outcome, kept, facts);
  }

  private static List<Step> column(int column, Double... values) {
    List<Step> steps = new ArrayList<>();
    for (Double value : values) {
      Double[] cells = new Double[2];
      cells[column] = value;
      steps.add(Step.of(steps.size(), cells));
    }
    return steps;
  }
}
