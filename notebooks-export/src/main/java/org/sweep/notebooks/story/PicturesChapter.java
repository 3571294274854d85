package org.sweep.notebooks.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sweep.notebooks.cell.Cell;
import org.sweep.notebooks.table.TableName;

/** Paths of games of two variables, and what the report drew of artifacts. */
final class PicturesChapter implements Chapter {
  private static final String PATHS =
      """
      ## Paths

      Where the players go, from the recorded steps; the report's pictures lie on the losses and \
      the field of the game.""";

  private static final String PICTURES =
      """
      ## Pictures

      What trials left beside their steps, as the report drew it.""";

  @Override
  public List<Cell> cells(Evidence evidence, CodeCells code) throws IOException {
    List<Cell> cells = new ArrayList<>();
    if (evidence.table(TableName.LANDSCAPE).isPresent()) {
      cells.add(new Cell.Markdown("paths-text", PATHS));
      cells.addAll(code.figure("paths-figure", "paths", ""));
    }
    if (!evidence.figures().names("pictures", "").isEmpty()) {
      cells.add(new Cell.Markdown("pictures-text", PICTURES));
      cells.addAll(code.figure("pictures-figure", "pictures", ""));
    }
    return cells;
  }
}
