package org.sweep.notebooks.cell;

import java.util.List;
import java.util.regex.Pattern;

/** A cell of a notebook. */
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
   * @param view whether a reader sees the code at first
   * @param outputs what it shows when it runs, in order; none if only running it can tell
   */
  record Code(String id, String source, View view, List<Output> outputs) implements Cell {
    /** Copies the outputs, and refuses an id that nbformat refuses. */
    public Code {
      requireId(id);
      outputs = List.copyOf(outputs);
    }

    /** Code that is seen, without outputs. */
    public Code(String id, String source) {
      this(id, source, View.OPEN, List.of());
    }
  }

  /** Whether a reader sees a cell's code at first, where the program can fold it. */
  enum View {
    /** It is there to be read. */
    OPEN,
    /** It prepares or checks, and is there for who wants to know. */
    FOLDED
  }

  private static void requireId(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("cell id must match " + ID + ", but was " + id);
    }
  }
}
