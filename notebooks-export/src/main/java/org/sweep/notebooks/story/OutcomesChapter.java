package org.sweep.notebooks.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sweep.notebooks.cell.Cell;
import org.sweep.notebooks.source.RowLabels;
import org.sweep.notebooks.table.Row;
import org.sweep.notebooks.table.Table;
import org.sweep.notebooks.table.TableName;

/** How the trials ended. */
final class OutcomesChapter implements Chapter {
  /** Every way to end, the best first. */
  static final List<String> OUTCOMES =
      List.of("completed", "plateaued", "diverged", "pruned", "timed out", "failed");

  private static final String TEXT =
      """
      ## How the trials ended

      A diverged trial is a result: a loss left the bounds of the study's stop rule. So are one \
      that plateaued, since its metric did not improve any more, and one that was pruned, since \
      others did better at a rung. A failed one is not.""";

  /** The outcomes that occur. */
  static List<String> found(Evidence evidence) throws IOException {
    Optional<Table> trials = evidence.table(TableName.TRIALS);
    return trials.isEmpty()
        ? List.of()
        : OUTCOMES.stream()
            .filter(outcome -> QueryNames.has(trials.get(), "outcome", outcome))
            .toList();
  }

  @Override
  public int headlines() {
    return 3;
  }

  @Override
  public List<String> findings(Evidence evidence) throws IOException {
    List<Row> trials = rows(evidence);
    if (trials.isEmpty()) {
      return List.of("No trial has ended yet, so there is nothing to conclude.");
    }
    long expected = Math.max(evidence.study().expectedTrials(), trials.size());
    List<String> findings = new ArrayList<>();
    findings.add(
        (trials.size() == expected
                    ? "All %2$d trials have ended: "
                    : "%d of %d trials have ended: ")
                .formatted(trials.size(), expected)
            + found(evidence).stream()
                .map(outcome -> Rows.count(trials, "outcome", outcome) + " " + outcome)
                .collect(Collectors.joining(", "))
            + ".");
    if (trials.size() < expected) {
      findings.add(
          "The study is unfinished, and what follows is about the trials that ended: %d are missing."
              .formatted(expected - trials.size()));
    }
    nothing(trials).ifPresent(findings::add);
    return findings;
  }

  private static Optional<String> nothing(List<Row> trials) {
    if (trials.stream().allMatch(row -> row.is("outcome", "failed"))) {
      return Optional.of("Every trial failed: there is nothing to compare. The reasons are below.");
    }
    boolean some =
        trials.stream()
            .anyMatch(row -> row.is("outcome", "completed") || row.is("outcome", "plateaued"));
    return some
        ? Optional.empty()
        : Optional.of("No trial came to its end in order, so no mean is known.");
  }

  @Override
  public List<Cell> cells(Evidence evidence, CodeCells code) throws IOException {
    if (rows(evidence).isEmpty()) {
      return List.of();
    }
    List<String> contenders = evidence.study().contenders();
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Markdown("outcomes-text", TEXT)));
    cells.addAll(
        code.table(
            "outcomes",
            RowLabels.inOrder(contenders),
            Rows.counts(
                Rows.grouped(evidence.labels(), rows(evidence).stream(), contenders),
                "outcome",
                found(evidence))));
    return cells;
  }

  private static List<Row> rows(Evidence evidence) throws IOException {
    return evidence.table(TableName.TRIALS).map(table -> table.stream().toList()).orElse(List.of());
  }
}
