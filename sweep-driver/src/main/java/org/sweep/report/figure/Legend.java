package org.sweep.report.figure;

import java.util.List;

/**
 * What the colours of a figure mean.
 *
 * @param title what its lines are: {@code optimizer}
 * @param entries its lines; none for no legend
 */
public record Legend(String title, List<Entry> entries) {
  /** No legend. */
  public static final Legend NONE = new Legend("", List.of());

  /** Copies the entries. */
  public Legend {
    entries = List.copyOf(entries);
  }

  /**
   * A line of the legend. A press on it puts {@code key} into the signal {@code hidden}.
   *
   * @param key the number of what it names, which the rows of the data sets carry too
   * @param label its name
   * @param look its colour and dashes
   */
  public record Entry(int key, String label, Look look) {}
}
