package org.sweep.analysis.compare;

import java.util.List;
import org.sweep.analysis.contest.Entry;

/**
 * How many runs of tuned configurations a statistic stands on.
 *
 * @param runs all that ended
 * @param unfinished those that diverged, were pruned, timed out, failed or have no finite value
 */
public record RunCounts(long runs, long unfinished) {
  /** The counts of the tuned configurations of {@code entries}. */
  static RunCounts of(List<Entry> entries) {
    return new RunCounts(
        entries.stream().mapToLong(entry -> entry.tuned().runs().size()).sum(),
        entries.stream().mapToLong(entry -> entry.tuned().unfinished()).sum());
  }
}
