package org.sweep.notebooks.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep.notebooks.cell.Cell;
import org.sweep.notebooks.source.RowLabels;
import org.sweep.notebooks.table.Row;
import org.sweep.notebooks.table.Table;
import org.sweep.notebooks.table.TableName;

/** Up to which learning rate trials contract, measured beside predicted. */
final class StabilityChapter implements Chapter {
  private static final String TEXT =
      """
      ## Is theory right?

      A group contracts at a learning rate if every seed ends nearer to the equilibrium than it \
      began. Theory predicts it from the spectral radius of one step near the equilibrium.""";

  private static final List<String> COLUMNS =
      List.of(
          "rates",
          "largest_contracting",
          "smallest_not_contracting",
          "largest_predicted_stable",
          "smallest_predicted_unstable",
          "step_size_bound",
          "agreements",
          "trials");

  @Override
  public List<String> findings(Evidence evidence) throws IOException {
    List<Row> rows = evidence.table(TableName.STABILITY).stream().flatMap(Table::stream).toList();
    long trials = rows.stream().mapToLong(row -> row.whole("trials").orElse(0)).sum();
    long agree = rows.stream().mapToLong(row -> row.whole("agreements").orElse(0)).sum();
    return trials == 0
        ? List.of()
        : List.of(
            "Of %s with a prediction %d do what theory predicts near the equilibrium."
                .formatted(Sentences.count(trials, "trial"), agree));
  }

  @Override
  public List<Cell> cells(Evidence evidence, CodeCells code) throws IOException {
    Optional<Table> table = evidence.table(TableName.STABILITY);
    if (table.isEmpty()) {
      return List.of();
    }
    List<String> group = evidence.axesOf(table.get());
    List<Row> rows = table.get().stream().sorted(evidence.labels().order(group)).toList();
    List<Cell> cells = new ArrayList<>();
    cells.add(Sentences.cell("stability-text", TEXT, findings(evidence)));
    cells.addAll(
        code.table(
            "stability",
            RowLabels.inOrder(group),
            Rows.grid(evidence.labels(), rows, group, COLUMNS)));
    cells.addAll(code.figure("stability-figure", "stability", ""));
    return cells;
  }
}
