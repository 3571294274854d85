package org.sweep.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.sweep.trial.BackendChoice;
import org.sweep.trial.Trial;

/**
 * Runs a trial on the backend of property {@code backend}, and prints what computed it or why not.
 */
final class OneTrial {
  private OneTrial() {}

  /** Takes the result directory. */
  public static void main(String[] arguments) throws IOException {
    Trial classifier =
        SmallTrials.trial(
            SmallTrials.digits(Map.of("epochs", 1L)), SmallTrials.simultaneous(), SmallTrials.ADAM);
    Trial trial = SmallTrials.on(BackendChoice.valueOf(System.getProperty("backend")), classifier);
    TrialFolder folder = new TrialFolder(Path.of(arguments[0]));
    try {
      folder.run(trial);
      System.out.println("computed by " + folder.ended(trial).get("backend"));
    } catch (TrialError e) {
      System.out.println("refused: " + e.getMessage());
    }
  }
}
