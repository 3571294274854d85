package org.sweep.analysis.artifact;

import java.util.List;
import org.sweep.trial.AxisValue;

/**
 * A trial whose artifacts are drawn.
 *
 * @param trialId its id
 * @param axes its configuration's values on all axes
 * @param seed its seed
 * @param outcome the word of its outcome
 * @param steps updates that it made
 */
public record ArtifactTrial(
    String trialId, List<AxisValue> axes, long seed, String outcome, long steps) {
  /** Copies the axes. */
  public ArtifactTrial {
    axes = List.copyOf(axes);
  }
}
