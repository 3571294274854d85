package org.sweep.analysis.artifact;

import java.util.List;
import java.util.Optional;

/**
 * Points that are square images, at one step.
 *
 * @param trial whose points they are
 * @param step when they were generated; empty for real ones
 * @param side pixels along a side of an image
 * @param images pixels row by row from the top, -1 black to 1 white
 */
public record PointImages(
    ArtifactTrial trial, Optional<Long> step, int side, List<List<Double>> images) {
  /** Copies the list. */
  public PointImages {
    images = List.copyOf(images);
  }
}
