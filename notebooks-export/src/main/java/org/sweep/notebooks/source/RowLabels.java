package org.sweep.notebooks.source;

import java.util.List;

/**
 * How a cell shows the rows of a query.
 *
 * @param axes the columns that label them
 * @param order which comes first
 */
public record RowLabels(List<String> axes, Order order) {
  /** No labels, for code that is no query. */
  public static final RowLabels NONE = new RowLabels(List.of(), Order.OF_THE_QUERY);

  /** Copies the list. */
  public RowLabels {
    axes = List.copyOf(axes);
  }

  /** Which row comes first. */
  public enum Order {
    /** As the study lists the values of the axes. */
    OF_THE_STUDY,
    /** As the query gives them. */
    OF_THE_QUERY
  }

  /** Labels of rows in the order of the study. */
  public static RowLabels inOrder(List<String> axes) {
    return new RowLabels(axes, Order.OF_THE_STUDY);
  }

  /** Labels of rows in the order of the query. */
  public static RowLabels asQueried(List<String> axes) {
    return new RowLabels(axes, Order.OF_THE_QUERY);
  }
}
