package org.sweep.notebooks;

import java.util.regex.Pattern;

/** A cell of a notebook, not run yet. */
public sealed interface Cell {
  /** What nbformat 4.5 asks of a cell's id. */
  Pattern ID = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

  /** What the cell is for, in a word or two: unique in its notebook, the same in every export. */
  String id();

  /** Its text, lines separated by {@code \n}. */
  String source();

  /**
   * Text for people.
   *
   * @param id see {@link Cell#id}
   * @param source Markdown
   */
  record Markdown(String id, String source) implements Cell {
    /** Refuses an id that nbformat refuses. */
    public Markdown {
      requireId(id);
    }
  }

  /**
   * Code in the language of the notebook's kernel.
   *
   * @param id see {@link Cell#id}
   * @param source the code
   */
  record Code(String id, String source) implements Cell {
    /** Refuses an id that nbformat refuses. */
    public Code {
      requireId(id);
    }
  }

  private static void requireId(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("cell id must match " + ID + ", but was " + id);
    }
  }
}
