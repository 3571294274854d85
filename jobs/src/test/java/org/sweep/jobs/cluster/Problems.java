package org.sweep.jobs.cluster;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.sweep.jobs.UserJar;
import org.sweep.jobs.poison.Poison;
import org.sweep.jobs.poison.Sleep;
import org.sweep.jobs.poison.SlowClassifier;
import org.sweep.problem.ProblemType;

/** The jar with the problems {@code sleep}, {@code slow-classifier} and {@code poison}. */
public final class Problems {
  private Problems() {}

  /** Writes the jar into {@code folder}. */
  public static Path jar(Path folder) throws IOException, URISyntaxException {
    Path classes =
        Path.of(Poison.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return new UserJar()
        .withClasses(classes, "org/sweep/jobs/poison")
        .withService(
            ProblemType.class,
            Sleep.class.getName(),
            SlowClassifier.class.getName(),
            Poison.class.getName())
        .write(folder.resolve("my-problems.jar"));
  }
}
