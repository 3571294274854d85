package org.sweep.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sweep.linalg.nd4j.Nd4jBackend;
import org.sweep.linalg.nd4j.Nd4jUnavailable;
import org.sweep.spec.Selection;
import org.sweep.trial.BackendChoice;
import org.sweep.trial.Configuration;
import org.sweep.trial.Trial;

/** Runs 200 trials on ND4J arrays one after another and prints what the process takes. */
final class ManyTrials {
  private static final int TRIALS = 200;
  private static final int EARLY = 40;
  private static final int PAGE_BYTES = 4096;

  private ManyTrials() {}

  /** Takes the result directory. */
  public static void main(String[] arguments) throws IOException, TrialError, Nd4jUnavailable {
    TrialFolder folder = new TrialFolder(Path.of(arguments[0]));
    for (int trial = 1; trial <= TRIALS; trial++) {
      folder.run(trial(trial));
      if (trial == EARLY || trial == TRIALS) {
        System.out.println("after " + trial + " trials: " + residentBytes());
      }
    }
    askForMoreThanTheLimit();
  }

  private static Trial trial(long seed) {
    Selection digits =
        SmallTrials.digits(Map.of("epochs", 1L, "hidden", List.of(256L, 256L), "batch-size", 512L));
    Trial first = SmallTrials.trial(digits, SmallTrials.simultaneous(), SmallTrials.ADAM);
    Configuration configuration = first.configuration().on(BackendChoice.ND4J);
    return new Trial("study", configuration, List.of(), seed);
  }

  /** The limit is that of {@code org.bytedeco.javacpp.maxbytes}. */
  private static void askForMoreThanTheLimit() throws Nd4jUnavailable {
    try (Nd4jBackend backend = Nd4jBackend.on(List.of())) {
      backend.zeros(100_000_000);
    } catch (RuntimeException | OutOfMemoryError e) {
      System.out.println("beyond the limit: " + e.getMessage());
    }
  }

  private static long residentBytes() throws IOException {
    String pages = Files.readString(Path.of("/proc/self/statm")).split(" ", -1)[1];
    return Long.parseLong(pages) * PAGE_BYTES;
  }
}
