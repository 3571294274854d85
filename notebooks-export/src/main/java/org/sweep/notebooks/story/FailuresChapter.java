package org.sweep.notebooks.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweep.notebooks.cell.Cell;
import org.sweep.notebooks.source.RowLabels;
import org.sweep.notebooks.table.Row;
import org.sweep.notebooks.table.Table;
import org.sweep.notebooks.table.TableName;

/** Which trials gave no value, and why. */
final class FailuresChapter implements Chapter {
  private static final String TEXT =
      """
      ## Trials without a value

      Each trial that diverged, was pruned, timed out or failed, with the reason.""";

  @Override
  public List<Cell> cells(Evidence evidence, CodeCells code) throws IOException {
    Optional<Table> trials = evidence.table(TableName.TRIALS);
    List<String> axes = evidence.axes();
    List<Row> rows =
        trials.stream()
            .flatMap(Table::stream)
            .filter(row -> !row.is("outcome", "completed") && !row.is("outcome", "plateaued"))
            .sorted(Comparator.comparingLong(row -> row.whole("seed").orElse(0)))
            .sorted(evidence.labels().order(axes))
            .toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(new Cell.Markdown("failures-text", TEXT)),
            new ArrayList<>(
                    code.table(
                        "failures",
                        RowLabels.inOrder(axes),
                        Rows.grid(
                            evidence.labels(),
                            rows,
                            axes,
                            List.of("seed", "outcome", "steps", "reason"))))
                .stream())
        .toList();
  }
}
