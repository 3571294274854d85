package org.sweep.report.table;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table laid out but not yet written in any format.
 *
 * @param caption one sentence: what is in the cells
 * @param headings one per column
 * @param spanner what the headings of the value columns are values of; empty for none
 * @param labels how many columns at the left are labels
 * @param rows the cells, each row as long as {@code headings}
 */
public record Sheet(
    String caption, List<String> headings, String spanner, int labels, List<List<Cell>> rows) {
  /** Copies the lists, and refuses a ragged table. */
  public Sheet {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != headings.size()) {
        throw new IllegalArgumentException(
            "a row must have " + headings.size() + " cells, but had " + row.size());
      }
    }
  }

  /** The same without the value columns of these headings. */
  public Sheet without(Set<String> unwanted) {
    List<Integer> kept =
        IntStream.range(0, headings.size())
            .filter(column -> column < labels || !unwanted.contains(headings.get(column)))
            .boxed()
            .toList();
    return new Sheet(
        caption,
        kept.stream().map(headings::get).toList(),
        spanner,
        labels,
        rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
  }

  /** Whether there is a line above the headings of the value columns. */
  boolean hasSpanner() {
    return !spanner.isEmpty() && headings.size() > labels;
  }
}
