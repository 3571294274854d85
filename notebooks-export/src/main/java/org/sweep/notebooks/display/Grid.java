package org.sweep.notebooks.display;

import java.util.ArrayList;
import java.util.List;
import org.sweep.notebooks.cell.MimeBundle;
import org.sweep.notebooks.cell.Output;

/**
 * A table of texts as a cell shows it: labelled rows below column names.
 *
 * @param columns the names of the columns
 * @param lines the rows
 */
public record Grid(List<String> columns, List<Line> lines) {
  /** How many rows a notebook shows of a table. */
  public static final int MOST_ROWS = 60;

  /** Copies the lists, and refuses rows of another width than the columns'. */
  public Grid {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    for (Line line : lines) {
      if (line.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row must have %d cells, but %s has %d"
                .formatted(columns.size(), line.label(), line.cells().size()));
      }
    }
  }

  /**
   * A row.
   *
   * @param label what it is about
   * @param cells a text per column
   */
  public record Line(String label, List<String> cells) {
    /** Copies the cells. */
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /** What a Python cell shows of the table: its rows in HTML, after a line if there are more. */
  public List<Output> outputs() {
    List<Output> outputs = new ArrayList<>(cut());
    Grid shown = shown();
    outputs.add(
        new Output.ExecuteResult(MimeBundle.html(DataFrameHtml.of(shown), AlignedText.of(shown))));
    return outputs;
  }

  /** What a cell prints of the table where there is no data frame. */
  public List<Output> printed() {
    List<Output> outputs = new ArrayList<>(cut());
    outputs.add(new Output.Stream(AlignedText.of(shown()) + "\n"));
    return outputs;
  }

  private List<Output> cut() {
    return lines.size() > MOST_ROWS
        ? List.of(
            new Output.Stream("The first %d of %d rows:\n".formatted(MOST_ROWS, lines.size())))
        : List.of();
  }

  private Grid shown() {
    return new Grid(columns, lines.subList(0, Math.min(MOST_ROWS, lines.size())));
  }
}
