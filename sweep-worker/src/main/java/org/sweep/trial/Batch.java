package org.sweep.trial;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Trials that one Spark task runs one after another and whose rows are committed together: one of a
 * trial that takes long, many of trials that take milliseconds.
 *
 * @param id names the batch's files
 * @param stretches what is run, in this order, each trial as far as its stretch goes
 * @param earlierAttempts how often these trials were begun before, as part of larger batches
 */
public record Batch(ContentId id, List<Stretch> stretches, int earlierAttempts)
    implements Serializable {
  /** Copies the stretches, and refuses none at all. */
  public Batch {
    stretches = List.copyOf(stretches);
    if (stretches.isEmpty()) {
      throw new IllegalArgumentException("a batch must have trials, but had none");
    }
  }

  /** The batch of these trials, each to its end; they must be distinct and of one study. */
  public static Batch of(List<Trial> trials) {
    return ofStretches(trials.stream().map(Stretch::whole).toList());
  }

  /** The batch of these stretches, whose trials must be distinct and of one study. */
  public static Batch ofStretches(List<Stretch> stretches) {
    return of(stretches, 0);
  }

  private static Batch of(List<Stretch> stretches, int earlierAttempts) {
    ContentId id = idOf(stretches.stream().map(stretch -> stretch.trial().id()).toList());
    return new Batch(id, stretches, earlierAttempts);
  }

  /** The trials that are run, in this order. */
  public List<Trial> trials() {
    return stretches.stream().map(Stretch::trial).toList();
  }

  /**
   * The id of a batch of trials with these ids, in whatever order: a hash over them, and for a
   * single trial that trial's own.
   *
   * @throws IllegalArgumentException if two are equal
   */
  public static ContentId idOf(Collection<ContentId> trials) {
    TreeSet<ContentId> sorted = new TreeSet<>(trials);
    if (sorted.size() < trials.size()) {
      throw new IllegalArgumentException("trials of a batch must be distinct, but two are equal");
    }
    return sorted.size() == 1
        ? sorted.first()
        : ContentId.of(sorted.stream().map(ContentId::text).collect(Collectors.joining(" ")));
  }

  /**
   * The batch of some of these trials.
   *
   * @param from position of the first
   * @param to position after the last
   * @param attempts attempts at this batch in which they were begun
   */
  public Batch part(int from, int to, int attempts) {
    return of(stretches.subList(from, to), earlierAttempts + attempts);
  }
}
