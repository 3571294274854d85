package org.sweep.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.FabricatedResults.Step;
import org.sweep.analysis.FabricatedResults.Whole;
import org.sweep.trial.Outcome;

/** A study of thousands of trials with noisy curves, a tenth of which diverge. */
final class LargeStudy {
  private static final int STEPS = 100;
  private static final int RATES = 10;
  private static final int BATCH = 500;

  private final FabricatedResults results;

  LargeStudy(Path root) {
    results = new FabricatedResults(root, "large", FabricatedResults.METRICS);
  }

  FabricatedResults results() {
    return results;
  }

  /** Writes {@code configurations}, ten learning rates of each optimizer, with {@code seeds}. */
  void write(int configurations, int seeds) throws IOException {
    results.describe(results.description((long) configurations * seeds));
    List<Whole> batch = new ArrayList<>();
    for (int configuration = 0; configuration < configurations; configuration++) {
      for (long seed = 1; seed <= seeds; seed++) {
        batch.add(trial(configuration, seed));
        if (batch.size() == BATCH) {
          results.together(batch);
          batch.clear();
        }
      }
    }
    if (!batch.isEmpty()) {
      results.together(batch);
    }
  }

  private static Whole trial(int configuration, long seed) {
    Random random = new Random(configuration * 1000L + seed);
    double rate = Math.pow(10, -configuration % RATES / 2.0);
    boolean diverges = random.nextInt(RATES) == 0;
    List<Step> steps = new ArrayList<>();
    for (int step = 0; step <= (diverges ? STEPS / 2 : STEPS); step++) {
      double loss = 2.3 / (1 + step * rate) * Math.exp(0.3 * random.nextGaussian());
      steps.add(Step.of(step, loss, loss * 1.1, Math.exp(-loss)));
    }
    Outcome outcome =
        diverges
            ? new Outcome.Diverged(STEPS / 2, "training_loss", 1e7, 1e6)
            : new Outcome.Completed();
    String optimizer = "optimizer-" + configuration / RATES;
    return new Whole(FabricatedResults.point(optimizer, rate), seed, outcome, steps);
  }
}
