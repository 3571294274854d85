package org.sweep.notebooks.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sweep.notebooks.cell.Cell;
import org.sweep.notebooks.cell.MarkdownText;
import org.sweep.notebooks.display.Grid;
import org.sweep.notebooks.source.RowLabels;
import org.sweep.notebooks.table.Row;
import org.sweep.notebooks.table.Table;
import org.sweep.notebooks.table.TableName;

/** Where the numbers come from: what made the rows, and the study in full. */
final class ProvenanceChapter implements Chapter {
  private static final List<String> MADE = List.of("code_version", "backend", "device");

  @Override
  public List<Cell> cells(Evidence evidence, CodeCells code) throws IOException {
    List<Cell> cells = new ArrayList<>();
    cells.add(
        new Cell.Markdown(
            "provenance-text",
            "## Where the numbers come from\n\nWhich code and which linear algebra made the trials,"
                + " the study with every default filled in, and what made it."));
    if (evidence.table(TableName.TRIALS).isPresent()) {
      cells.addAll(code.table("origins", RowLabels.asQueried(MADE.subList(0, 1)), grid(evidence)));
    }
    cells.add(block("study-file", evidence.text().study()));
    if (!evidence.text().provenance().isEmpty()) {
      cells.add(block("provenance", evidence.text().provenance()));
    }
    return cells;
  }

  private static Cell block(String id, String yaml) {
    return new Cell.Markdown(id, MarkdownText.block("yaml", yaml));
  }

  private static Grid grid(Evidence evidence) throws IOException {
    Map<List<String>, Integer> counts = new TreeMap<>(Comparator.comparing(String::valueOf));
    List<Row> rows = evidence.table(TableName.TRIALS).stream().flatMap(Table::stream).toList();
    for (Row row : rows) {
      List<String> made = MADE.stream().map(column -> Rows.text(row.value(column))).toList();
      counts.merge(made, 1, Integer::sum);
    }
    Map<List<String>, Integer> inOrder = new LinkedHashMap<>(counts);
    List<Grid.Line> lines = new ArrayList<>();
    inOrder.forEach(
        (made, trials) ->
            lines.add(
                new Grid.Line(
                    made.get(0), List.of(made.get(1), made.get(2), Integer.toString(trials)))));
    return new Grid(List.of("backend", "device", "trials"), lines);
  }
}
