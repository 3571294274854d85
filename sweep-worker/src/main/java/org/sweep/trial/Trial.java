package org.sweep.trial;

import java.io.Serializable;
import java.util.List;

/**
 * Configuration plus seed: what one task runs.
 *
 * @param study name of the study
 * @param configuration the point of the grid
 * @param axes the values of the study's axes at that point, in the order of its columns
 * @param seed the only source of the trial's randomness
 */
public record Trial(String study, Configuration configuration, List<AxisValue> axes, long seed)
    implements Serializable {
  /** Copies the axes. */
  public Trial {
    axes = List.copyOf(axes);
  }

  /**
   * The content hash over configuration and seed; the study's name and the labels are no part of
   * it.
   */
  public ContentId id() {
    return ContentId.of(configuration.canonical() + " seed: " + seed);
  }
}
