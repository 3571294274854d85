package org.sweep.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sweep.catalog.Methods;
import org.sweep.optim.transform.Transforms;
import org.sweep.spec.Selection;
import org.sweep.trial.BackendChoice;
import org.sweep.trial.Trial;

/** Runs trials of {@code backend: java}, in a process of whatever instructions it was given. */
final class JavaTrials {
  private JavaTrials() {}

  /** Takes the result directory. */
  public static void main(String[] arguments) throws IOException, TrialError {
    TrialFolder folder = new TrialFolder(Path.of(arguments[0]));
    for (Trial trial : trials().toList()) {
      folder.run(trial);
    }
  }

  static Stream<Trial> trials() {
    Selection digits = SmallTrials.digits(Map.of("epochs", 5L, "hidden", List.of(32L)));
    Selection gan = SmallTrials.gan(Map.of("steps", 30L));
    Selection sga = Selection.plain(Methods.named("sga").declaration());
    return Stream.of(
            SmallTrials.trial(digits, SmallTrials.simultaneous(), Transforms.named("momentum")),
            SmallTrials.trial(digits, SmallTrials.simultaneous(), SmallTrials.ADAM),
            SmallTrials.trial(gan, sga, Transforms.named("rmsprop")))
        .map(trial -> SmallTrials.on(BackendChoice.JAVA, trial));
  }
}
