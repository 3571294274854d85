package org.sweep.notebooks.story;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep.notebooks.cell.Cell;
import org.sweep.notebooks.cell.Output;
import org.sweep.notebooks.display.Grid;
import org.sweep.notebooks.source.Flavour;
import org.sweep.notebooks.source.RowLabels;
import org.sweep.notebooks.source.Settings;

/** Makes the code cells of one notebook: code of its flavour, with what it shows in place. */
final class CodeCells {
  private final Evidence evidence;
  private final Flavour flavour;
  private final Map<String, String> names;

  CodeCells(Evidence evidence, Flavour flavour) throws IOException {
    this.evidence = evidence;
    this.flavour = flavour;
    this.names = QueryNames.of(evidence);
  }

  Flavour flavour() {
    return flavour;
  }

  /** The cell of the study's own values. */
  Cell settings(Settings settings) {
    return new Cell.Code("settings", settings.code(flavour));
  }

  /** A cell that prepares or checks something, and shows nothing before it runs. */
  List<Cell> quiet(String id) {
    return cells(id, RowLabels.NONE, Cell.View.FOLDED, List.of());
  }

  /** A cell that shows a table. */
  List<Cell> table(String id, RowLabels rows, Grid grid) {
    return cells(id, rows, Cell.View.OPEN, flavour.isPython() ? grid.outputs() : grid.printed());
  }

  /**
   * A cell that draws figures, which the report drew too.
   *
   * @param id the cell's
   * @param section the part of the report
   * @param title how their titles begin there
   */
  List<Cell> figure(String id, String section, String title) throws IOException {
    Optional<String> own = flavour.code(id, RowLabels.NONE, withPictures(section, title));
    return own.isEmpty() ? storedFigure(id, section, title) : figure(id, own.get(), section, title);
  }

  /** A cell that shows figures as the report drew them; none if it drew none. */
  List<Cell> storedFigure(String id, String section, String title) throws IOException {
    Map<String, String> with = withPictures(section, title);
    Optional<String> code =
        evidence.figures().names(section, title).isEmpty()
            ? Optional.empty()
            : flavour.code("stored-figure", RowLabels.NONE, with);
    return code.isEmpty() ? List.of() : figure(id, code.get(), section, title);
  }

  private List<Cell> figure(String id, String code, String section, String title)
      throws IOException {
    List<Output> outputs = evidence.figures().outputs(section, title);
    return List.of(new Cell.Code(id, code, Cell.View.OPEN, outputs));
  }

  private Map<String, String> withPictures(String section, String title) {
    Map<String, String> with = new HashMap<>(names);
    with.put("pictures", flavour.list(evidence.figures().names(section, title)));
    return with;
  }

  private List<Cell> cells(String id, RowLabels rows, Cell.View view, List<Output> outputs) {
    return flavour.code(id, rows, names).stream()
        .<Cell>map(code -> new Cell.Code(id, code, view, outputs))
        .toList();
  }
}
