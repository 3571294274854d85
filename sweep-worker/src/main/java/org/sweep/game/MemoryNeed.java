package org.sweep.game;

/**
 * Heap that a game needs with its data, in bytes: the large arrays that are certain to be made.
 *
 * @param shared data that all trials of a JVM share
 * @param point one vector of the length of its points, such as the point, the field, or what a
 *     transform remembers
 * @param working what one trial has beside such vectors: minibatch, activations, measurements
 */
public record MemoryNeed(long shared, long point, long working) {
  /** Refuses what nobody can need. */
  public MemoryNeed {
    if (Math.min(shared, Math.min(point, working)) < 0) {
      throw new IllegalArgumentException(
          "memory must be >= 0 bytes, but was " + shared + ", " + point + ", " + working);
    }
  }

  /** That of a small game of which only the length of its points is known, in doubles. */
  public static MemoryNeed ofPoint(long parameters) {
    return new MemoryNeed(0, parameters * Double.BYTES, 0);
  }

  /** That of a game of so many float32 numbers of each kind. */
  public static MemoryNeed ofFloats(long shared, long point, long working) {
    return new MemoryNeed(shared * Float.BYTES, point * Float.BYTES, working * Float.BYTES);
  }
}
