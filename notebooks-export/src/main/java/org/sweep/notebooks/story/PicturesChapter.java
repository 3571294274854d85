package org.sweep.notebooks.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
    boolean isDrawn = Arrays.stream(Picture.values()).anyMatch(evidence.artifacts()::has);
    List<Cell> pictures = new ArrayList<>();
    for (Picture picture : Picture.values()) {
      pictures.addAll(
          evidence.artifacts().has(picture)
              ? code.figure(picture.cell(), SECTION, picture.title())
              : code.storedFigure(picture.cell(), SECTION, picture.title()));
    }
    if (!pictures.isEmpty()) {
      cells.add(text(evidence, isDrawn));
      cells.addAll(isDrawn ? code.quiet("open-artifacts") : List.of());
      cells.addAll(isDrawn ? code.quiet("pictured-trials") : List.of());
      cells.addAll(pictures);
    }
    return cells;
  }

  private static Cell text(Evidence evidence, boolean isDrawn) throws IOException {
    String rest =
        isDrawn
            ? evidence.picturedTrials().note()
            : "Artifacts are not here, so figures are as the report drew them.";
    return new Cell.Markdown("pictures-text", PICTURES + rest);
  }
}
