package org.sweep.notebooks.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sweep.notebooks.artifact.Picture;
import org.sweep.notebooks.cell.Cell;
import org.sweep.notebooks.table.TableName;

/** Paths of games of two variables, and figures of artifacts. */
final class PicturesChapter implements Chapter {
  private static final String SECTION = "pictures";

  private static final String PATHS =
      """
      ## Paths

      Where the players go, from the recorded steps; the report's pictures lie on the losses and \
      the field of the game.""";

  private static final String PICTURES =
      """
      ## Pictures

      What trials left beside their steps.\s""";

  @Override
  public List<Cell> cells(Evidence evidence, CodeCells code) throws IOException {
    List<Cell> cells = new ArrayList<>();
    if (evidence.table(TableName.LANDSCAPE).isPresent()) {
      cells.add(new Cell.Markdown("paths-text", PATHS));
      cells.addAll(code.figure("paths-figure", "paths", ""));
    }
    List<Cell> stored = new ArrayList<>();
    List<Cell> drawn = new ArrayList<>();
    for (Picture picture : Picture.values()) {
      if (isDrawn(evidence, picture)) {
        drawn.addAll(code.figure(picture.cell(), SECTION, picture.title()));
      } else {
        stored.addAll(code.storedFigure(picture.cell(), SECTION, picture.title()));
      }
    }
    if (!drawn.isEmpty() || !stored.isEmpty()) {
      cells.add(text(evidence, drawn));
    }
    if (!drawn.isEmpty()) {
      cells.addAll(code.quiet("open-artifacts"));
      cells.addAll(code.quiet("pictured-trials"));
    }
    cells.addAll(drawn);
    cells.addAll(stored);
    return cells;
  }

  /** Of a copy it is not known which pictures it holds, but of the report's figures. */
  private static boolean isDrawn(Evidence evidence, Picture picture) throws IOException {
    return evidence.artifacts().has(picture)
        || (evidence.artifacts().isCopied(picture)
            && !evidence.figures().names(SECTION, picture.title()).isEmpty());
  }

  private static Cell text(Evidence evidence, List<Cell> drawn) throws IOException {
    String note = evidence.picturedTrials().note();
    if (note.isEmpty()) {
      note =
          drawn.isEmpty()
              ? "Artifacts are not here, so figures are as the report drew them."
              : "Artifacts are not here, so figures are drawn from what `tables/` has of them.";
    }
    return new Cell.Markdown("pictures-text", PICTURES + note);
  }
}
