package org.sweep.notebooks.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sweep.notebooks.cell.Cell;
import org.sweep.notebooks.table.TableName;

/** Metrics over steps. */
final class CurvesChapter implements Chapter {
  private static final String TEXT =
      """
      ## Learning curves

      A line is the mean over the trials of a configuration that completed or plateaued (over all \
      if none did), the band around it reaches from the lowest to the highest value of a seed.""";

  @Override
  public List<Cell> cells(Evidence evidence, CodeCells code) throws IOException {
    if (evidence.table(TableName.CURVES).isEmpty()) {
      return List.of();
    }
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Markdown("curves-text", TEXT)));
    cells.addAll(code.figure("curves-figure", "curves", ""));
    return cells;
  }
}
