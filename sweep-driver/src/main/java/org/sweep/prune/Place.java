package org.sweep.prune;

import java.util.Comparator;

/**
 * A configuration at a rung.
 *
 * @param loss its value, turned so that less is better; infinite for the worst
 * @param configuration its number in the order of the study
 */
record Place(double loss, int configuration) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparingDouble(Place::loss).thenComparingInt(Place::configuration);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
