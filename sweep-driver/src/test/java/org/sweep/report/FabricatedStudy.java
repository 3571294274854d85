package org.sweep.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.FabricatedResults.Step;
import org.sweep.schema.Column;
import org.sweep.store.AxisColumn;
import org.sweep.store.Questions;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;
import org.sweep.trial.Outcome;

/**
 * A study of five optimizers, three learning rates and three seeds with curves as training gives
 * them.
 */
final class FabricatedStudy {
  static final List<Object> OPTIMIZERS = List.of("sgd", "momentum", "rmsprop", "adam", "amsgrad");
  static final List<Object> RATES = List.of(0.5, 0.01, 1e-5);
  static final int STEPS_PER_EPOCH = 23;
  static final int EPOCHS = 15;
  private static final int STEPS = STEPS_PER_EPOCH * EPOCHS;

  private final FabricatedResults results;

  FabricatedStudy(Path root) {
    results = new FabricatedResults(root, "digits-optimizers", FabricatedResults.METRICS);
  }

  FabricatedResults results() {
    return results;
  }

  /** Writes the description and the first {@code trials} of 45 trials. */
  void write(int trials) throws IOException {
    results.describe(description());
    int written = 0;
    for (Object optimizer : OPTIMIZERS) {
      for (Object rate : RATES) {
        for (long seed = 1; seed <= 3 && written < trials; seed++) {
          write((String) optimizer, (Double) rate, seed);
          written++;
        }
      }
    }
  }

  static ResultDescription description() {
    Map<String, String> provenance =
        Map.of(
            "code_version", "0.1.0 (0123456789ab)",
            "backend", "cpu (OpenBLAS 0.3.31)",
            "java", "17.0.15 (Debian)",
            "spark", "3.5.9, local[2]",
            "data.digits.sha256",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    return new ResultDescription(
        "digits-optimizers",
        List.of(
            new AxisColumn(Column.text("optimizer"), OPTIMIZERS),
            new AxisColumn(Column.real("learning_rate"), RATES)),
        FabricatedResults.METRICS,
        new TableSpec("test_accuracy", At.LAST, "optimizer", "learning_rate"),
        Questions.USUAL,
        45,
        new TreeMap<>(provenance));
  }

  private void write(String optimizer, double rate, long seed) throws IOException {
    Random random =
        new Random(OPTIMIZERS.indexOf(optimizer) * 100L + RATES.indexOf(rate) * 10L + seed);
    double power = OPTIMIZERS.indexOf(optimizer) >= 2 ? 12 : optimizer.equals("sgd") ? 1 : 6;
    double speed = rate * power;
    boolean diverges = speed > 5 || (speed > 2.9 && seed == 2);
    List<Step> steps = new ArrayList<>();
    double floor = 0.05 + 0.03 * random.nextDouble();
    for (int step = 0; step <= STEPS; step++) {
      double loss = loss(speed, step, floor) * Math.exp(0.25 * random.nextGaussian());
      if (diverges && step > 8 + seed * 5) {
        loss = 3 * Math.exp((step - 8 - seed * 5) * 0.9);
      }
      boolean last = loss > 1e6;
      steps.add(row(step, loss, loss(speed, step, floor), random));
      if (last) {
        Outcome diverged = new Outcome.Diverged(step, "training_loss", Double.NaN, 1e6);
        results.trial(FabricatedResults.point(optimizer, rate), seed, diverged, steps);
        return;
      }
    }
    results.trial(FabricatedResults.point(optimizer, rate), seed, new Outcome.Completed(), steps);
  }

  /** Test metrics are measured once in an epoch, and not after the last finite loss. */
  private static Step row(int step, double loss, double smooth, Random random) {
    if (loss > 1e6) {
      return Step.of(step, Double.NaN, null, null);
    }
    return step % STEPS_PER_EPOCH == 0
        ? Step.of(step, loss, smooth + 0.08, accuracy(smooth, random))
        : Step.of(step, loss, null, null);
  }

  private static double loss(double speed, int step, double floor) {
    return floor + (2.3 - floor) / (1 + Math.pow(step * speed * 0.3, 1.2));
  }

  private static double accuracy(double loss, Random random) {
    double accuracy = 0.1 + 0.885 * Math.exp(-Math.max(0, loss - 0.04) * 1.1);
    return Math.min(0.99, accuracy + 0.006 * random.nextGaussian());
  }
}
