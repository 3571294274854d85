package org.sweep.notebooks.cell;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A Jupyter notebook.
 *
 * @param title what it is about, one line of plain text
 * @param kernel what runs its code
 * @param cells from top to bottom
 */
public record Notebook(String title, Kernel kernel, List<Cell> cells) {
  /** Copies the cells, and refuses two with one id. */
  public Notebook {
    cells = List.copyOf(cells);
    Set<String> ids = new HashSet<>();
    for (Cell cell : cells) {
      if (!ids.add(cell.id())) {
        throw new IllegalArgumentException("cell ids must be distinct, but two are " + cell.id());
      }
    }
  }

  /** The notebook as a file's text: nbformat 4.5, ending with a line break. */
  public String json() {
    return NotebookJson.text(this);
  }
}
