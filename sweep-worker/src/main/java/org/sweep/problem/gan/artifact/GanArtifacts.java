package org.sweep.problem.gan.artifact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.sweep.output.Artifacts;
import org.sweep.problem.gan.artifact.ArtifactWriter.Moment;
import org.sweep.problem.gan.measure.Snapshot;
import org.sweep.problem.gan.measure.Workbench;
import org.sweep.problem.gan.source.Target;

/** All artifacts of one trial, on their cadence and at the last step. */
public final class GanArtifacts {
  /** Points of more dimensions are no rows of a table. */
  private static final int MOST_COLUMNS = 4096;

  /** Larger covariances take too long. */
  private static final int MOST_DIMENSIONS = 512;

  private final ArtifactSettings settings;
  private final long steps;
  private final List<ArtifactWriter> writers = new ArrayList<>();

  /**
   * The artifacts that a target and the settings ask for.
   *
   * @param workbench what they are made with
   * @param settings which are made
   * @param steps the trial's last step
   */
  public GanArtifacts(Workbench workbench, ArtifactSettings settings, long steps) {
    this.settings = settings;
    this.steps = steps;
    int dimensions = workbench.target().dimensions();
    if (settings.samples() > 0 && dimensions <= MOST_COLUMNS) {
      writers.add(new GeneratedSamples(workbench, settings.samples()));
      writers.add(new RealSamples(workbench, settings.samples()));
    }
    if (dimensions == ScoreGrid.DIMENSIONS) {
      writers.add(new ScoreGrid(workbench));
    }
    if (workbench.target() instanceof Target.StandardNormal && dimensions <= MOST_DIMENSIONS) {
      writers.add(new CovarianceSpectrum(workbench, settings));
    }
    if (settings.eigenvalues() > 0) {
      writers.add(new FieldEigenvalues(workbench, settings.eigenvalues()));
    }
    writers.add(new NetworkArrays(workbench.shape()));
  }

  /**
   * Writes what is due at a step.
   *
   * @param step updates made
   * @param networks what is shown; asked for only if something is due
   * @param artifacts where it goes
   * @throws IOException if it cannot be written
   */
  public void write(long step, Supplier<Snapshot> networks, Artifacts artifacts)
      throws IOException {
    Moment moment = new Moment(step, steps);
    boolean isDue = settings.every() > 0 && (step % settings.every() == 0 || moment.isLast());
    if (isDue) {
      Snapshot shown = networks.get();
      for (ArtifactWriter writer : writers) {
        writer.write(moment, shown, artifacts);
      }
    }
  }
}
