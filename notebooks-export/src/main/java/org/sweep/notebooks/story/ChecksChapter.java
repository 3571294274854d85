package org.sweep.notebooks.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sweep.notebooks.cell.Cell;
import org.sweep.notebooks.table.TableName;

/** Tables that the notebook computes again from others, and compares. */
final class ChecksChapter implements Chapter {
  private static final String TEXT =
      """
      ## The numbers, computed again

      Each cell makes a part of a table again from the rows it was made of, and stops with an error \
      where a number differs from the stored one. What it found equal it prints when it runs.""";

  @Override
  public List<Cell> cells(Evidence evidence, CodeCells code) throws IOException {
    List<Cell> cells = new ArrayList<>();
    if (has(evidence, TableName.SUMMARY)) {
      cells.addAll(code.quiet("check-summary"));
      if (has(evidence, TableName.CURVES)) {
        cells.addAll(code.quiet("check-curves"));
      }
      if (has(evidence, TableName.COMPARISONS, TableName.AGGREGATES, TableName.TUNEABILITY)) {
        cells.addAll(code.quiet("check-comparisons"));
      }
      if (has(evidence, TableName.SUCCESS_RATES)) {
        cells.addAll(code.quiet("check-success"));
      }
      if (has(evidence, TableName.CONVERGENCE, TableName.TARGETS)) {
        cells.addAll(code.quiet("check-targets"));
      }
    }
    if (!cells.isEmpty()) {
      cells.add(0, new Cell.Markdown("checks-text", TEXT));
    }
    return cells;
  }

  private static boolean has(Evidence evidence, TableName... names) throws IOException {
    for (TableName name : names) {
      if (evidence.table(name).isEmpty()) {
        return false;
      }
    }
    return evidence.table(TableName.TRIALS).isPresent();
  }
}
