package org.sweep.report.table;

import java.util.Optional;

/** A cell of a {@link Sheet}; how it looks is the affair of a {@link Format}. */
public sealed interface Cell {
  /** The cell as {@code format} writes it. */
  <T> T in(Format<T> format);

  /**
   * A way to write cells.
   *
   * @param <T> what a written cell is
   */
  interface Format<T> {
    /** A label such as {@code sgd}. */
    T label(String text);

    /** A number on its own. */
    T figure(String text);

    /** What a configuration reached. */
    T result(Result result);

    /** The cell of a configuration of which no trial has ended. */
    T missing();
  }

  /** A label such as {@code sgd}. */
  record Label(String text) implements Cell {
    @Override
    public <T> T in(Format<T> format) {
      return format.label(text);
    }
  }

  /** A number on its own. */
  record Figure(String text) implements Cell {
    @Override
    public <T> T in(Format<T> format) {
      return format.figure(text);
    }
  }

  /**
   * What a configuration reached.
   *
   * @param estimate mean and interval; empty when no trial completed with a value
   * @param note {@code n=3}, {@code n=2, 1 diverged}, or without an estimate {@code diverged}
   * @param best whether no other cell of its column is better
   */
  record Result(Optional<Estimate> estimate, String note, boolean best) implements Cell {
    @Override
    public <T> T in(Format<T> format) {
      return format.result(this);
    }
  }

  /** Nothing has ended there. */
  record Missing() implements Cell {
    @Override
    public <T> T in(Format<T> format) {
      return format.missing();
    }
  }
}
