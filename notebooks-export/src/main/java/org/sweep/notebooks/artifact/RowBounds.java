package org.sweep.notebooks.artifact;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.sweep.notebooks.table.ArtifactFile;

/**
 * How many rows of a step are wanted: at least the first, so that whoever reads a copy knows which
 * steps there are, and chooses alike.
 */
final class RowBounds implements ArtifactFile.Wanted {
  private final Map<Long, Long> most = new HashMap<>();

  /** Wants at least the first {@code rows} rows of some steps. */
  void want(Collection<Long> steps, long rows) {
    steps.forEach(step -> most.merge(step, rows, Math::max));
  }

  @Override
  public boolean test(long step, long place) {
    return place < most.getOrDefault(step, 1L);
  }
}
