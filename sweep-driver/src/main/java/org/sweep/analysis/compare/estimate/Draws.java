package org.sweep.analysis.compare.estimate;

/** Units drawn with replacement. */
@FunctionalInterface
public interface Draws {
  /** Draws as many units as {@code counts} is long, and fills in how often each was drawn. */
  void draw(int[] counts);
}
