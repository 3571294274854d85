package org.sweep.notebooks.artifact;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.sweep.notebooks.table.ArtifactFile;

/** How many rows of a step are wanted. */
final class RowBounds implements ArtifactFile.Wanted {
  private final Map<Long, Long> most = new HashMap<>();

  /** Whether rows of a step are wanted. */
  boolean has(long step) {
    return most.containsKey(step);
  }

  /** Wants at least the first {@code rows} rows of some steps. */
  void want(Collection<Long> steps, long rows) {
    steps.forEach(step -> most.merge(step, rows, Math::max));
  }

  @Override
  public boolean test(long step, long place) {
    return place < most.getOrDefault(step, 0L);
  }
}
