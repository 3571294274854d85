package org.sweep.notebooks.artifact;

import java.util.List;
import java.util.Map;

/**
 * Trials whose points are square images: as many dimensions as a square of at least 4 x 4 pixels
 * has, and real points within [-1, 1].
 */
final class ImageTrials {
  /** Points of a step that are drawn, the first. */
  static final int MOST_IMAGES = 64;

  /** Pixels of all trials together: twelve trials of 28 x 28. */
  private static final long MOST_PIXELS = 2_500_000;

  private static final int FEWEST_PIXELS = 16;
  private static final double NEARLY_ONE = 1 + 1e-6;

  private ImageTrials() {}

  /**
   * Those that are drawn: evenly spaced where figures have no room for all.
   *
   * @param real the first real points by trial
   */
  static List<String> shown(Map<String, ArtifactRows> real) {
    List<String> all =
        real.entrySet().stream()
            .filter(entry -> isOfImages(entry.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    int largest =
        all.stream().mapToInt(trial -> real.get(trial).dimensions()).max().orElse(FEWEST_PIXELS);
    long ofTrial = (Picture.IMAGES.mostSteps() + 1L) * MOST_IMAGES * largest;
    return EvenlySpaced.of(all, (int) Math.max(1, MOST_PIXELS / ofTrial));
  }

  private static boolean isOfImages(ArtifactRows real) {
    int dimensions = real.dimensions();
    long side = Math.round(Math.sqrt(dimensions));
    return dimensions >= FEWEST_PIXELS
        && side * side == dimensions
        && real.rows().stream().allMatch(row -> isWithin(row, dimensions));
  }

  /** Coordinates are the last columns. */
  private static boolean isWithin(double[] row, int dimensions) {
    for (int i = row.length - dimensions; i < row.length; i++) {
      if (Math.abs(row[i]) > NEARLY_ONE) {
        return false;
      }
    }
    return true;
  }
}
