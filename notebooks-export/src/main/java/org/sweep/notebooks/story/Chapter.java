package org.sweep.notebooks.story;

import java.io.IOException;
import java.util.List;
import org.sweep.notebooks.cell.Cell;

/** A part of the story: one question, its answer in sentences, tables and figures. */
interface Chapter {
  /**
   * What came out, in sentences that hold nothing but numbers of the tables, the most important
   * first; none if the study has no rows for it.
   *
   * @throws IOException if a table cannot be read
   */
  default List<String> findings(Evidence evidence) throws IOException {
    return List.of();
  }

  /** How many of its findings stand at the top of the notebook. */
  default int headlines() {
    return 2;
  }

  /**
   * Its cells; none if the study has no rows for it.
   *
   * @throws IOException if a table or a picture cannot be read
   */
  List<Cell> cells(Evidence evidence, CodeCells code) throws IOException;
}
