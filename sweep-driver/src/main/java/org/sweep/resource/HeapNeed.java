package org.sweep.resource;

import org.sweep.catalog.Methods;
import org.sweep.game.MemoryNeed;
import org.sweep.optim.method.MethodType;
import org.sweep.problem.ProblemOutline;
import org.sweep.spec.Selection;
import org.sweep.trial.Configuration;
import org.sweep.trial.Recording;

/**
 * What trials of a configuration take of an executor's heap, in bytes. Figures behind the constants
 * are in docs/operations.md.
 *
 * @param shared data of all trials of the JVM
 * @param certain what one trial holds for certain beside these
 * @param likely what one trial holds at most, on the safe side, beside these
 */
record HeapNeed(long shared, long certain, long likely) {
  private static final long MIB = 1L << 20;

  /** The point and its field. */
  private static final long LEAST_VECTORS = 2;

  /** The point, the field, the problem's own copies, a checkpoint, and an optimistic Adam. */
  private static final long MOST_VECTORS = 12;

  /** Tangents beside activations, where second derivatives are asked for. */
  private static final long WORKING_OF_PRODUCTS = 3;

  /** Of a Parquet file: pages, dictionaries, what the codec works with. */
  private static final long PER_COLUMN = 4 * MIB;

  private static final long PER_VALUE = 24;

  static HeapNeed of(Configuration configuration, ProblemOutline problem) {
    MemoryNeed need = problem.game().memory();
    Selection method = configuration.optimizer().method();
    MethodType type = Methods.named(method.name());
    long vectors = MOST_VECTORS + type.vectors(method.values());
    long working = need.working() * (type.needs().products() ? WORKING_OF_PRODUCTS : 2);
    long rows = rows(configuration.recording(), problem);
    return new HeapNeed(
        need.shared(),
        LEAST_VECTORS * need.point() + need.working(),
        vectors * need.point() + working + rows);
  }

  private static long rows(Recording recording, ProblemOutline problem) {
    long rows = problem.steps() / recording.every() + 1;
    return problem.metrics().size() * Math.min(PER_COLUMN, rows * PER_VALUE);
  }

  /** The larger of each. */
  HeapNeed max(HeapNeed other) {
    return new HeapNeed(
        Math.max(shared, other.shared),
        Math.max(certain, other.certain),
        Math.max(likely, other.likely));
  }
}
