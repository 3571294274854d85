package org.sweep.store;

import org.sweep.schema.Column;
import org.sweep.schema.Metric;

/**
 * The table that a study asks for: one cell per configuration.
 *
 * @param metric name of the metric that the cells show
 * @param at which of a trial's values counts
 * @param rows column name of the axis that runs down
 * @param columns column name of the axis that runs across
 */
public record TableSpec(String metric, At at, String rows, String columns) {
  /** Which of a trial's values counts. */
  public enum At {
    /** The last recorded one. */
    LAST("last"),
    /** The best recorded one. */
    BEST("best");

    private final String word;

    At(String word) {
      this.word = word;
    }

    /** Its word in study files and in the {@code value_at} column of {@code summary}. */
    public String word() {
      return word;
    }

    /**
     * The constant that {@code word} means.
     *
     * @throws IllegalArgumentException if it means none
     */
    public static At of(String word) {
      for (At at : values()) {
        if (at.word.equals(word)) {
          return at;
        }
      }
      throw new IllegalArgumentException("at must be last or best, but was " + word);
    }

    /** The column of {@code trials} that holds this value of {@code metric}. */
    public Column columnOf(Metric metric) {
      return this == LAST ? metric.finalColumn() : metric.bestColumn();
    }
  }

  /** Refuses one axis for both directions. */
  public TableSpec {
    if (rows.equals(columns)) {
      throw new IllegalArgumentException("table must have two axes, but both were " + rows);
    }
  }

  /** The base name of the table's files. */
  public String name() {
    return metric + "_" + at.word();
  }
}
