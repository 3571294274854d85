package org.sweep.report.html;

import java.util.ArrayList;
import java.util.List;
import org.sweep.analysis.TrialEnds.Incomplete;
import org.sweep.analysis.TrialEnds.Origin;
import org.sweep.report.table.Cell;
import org.sweep.report.table.Labels;
import org.sweep.report.table.Sheet;
import org.sweep.schema.Column;

/** Tables of trials. */
final class TrialSheets {
  /** Longer reasons are cut: the whole error is in {@code trials}. */
  private static final int MOST_REASON_CHARACTERS = 300;

  private TrialSheets() {}

  /** The trials that did not complete. */
  static Sheet incomplete(List<Column> axes, List<Incomplete> trials) {
    List<String> headings = new ArrayList<>(axes.stream().map(Column::name).toList());
    headings.addAll(List.of("seed", "outcome", "steps", "reason"));
    List<List<Cell>> rows = trials.stream().map(TrialSheets::cells).toList();
    return new Sheet("Trials that did not complete", headings, "", axes.size(), rows);
  }

  /** Where the rows come from. */
  static Sheet origins(List<Origin> origins) {
    List<String> headings = List.of("code version", "backend", "trials", "hosts", "training time");
    return new Sheet(
        "What made the rows", headings, "", 1, origins.stream().map(TrialSheets::cells).toList());
  }

  private static List<Cell> cells(Incomplete trial) {
    List<Cell> cells = new ArrayList<>();
    trial.axes().forEach(axis -> cells.add(new Cell.Label(Labels.ofAxis(axis.value()))));
    cells.add(new Cell.Figure(Long.toString(trial.seed())));
    cells.add(new Cell.Label(trial.outcome()));
    cells.add(new Cell.Figure(Long.toString(trial.steps())));
    cells.add(new Cell.Label(cut(trial.reason())));
    return cells;
  }

  private static List<Cell> cells(Origin origin) {
    return List.of(
        new Cell.Label(String.valueOf(origin.codeVersion())),
        new Cell.Label(String.valueOf(origin.backend())),
        new Cell.Figure(Long.toString(origin.trials())),
        new Cell.Figure(Long.toString(origin.hosts())),
        new Cell.Figure(Durations.text(origin.seconds())));
  }

  private static String cut(String reason) {
    if (reason == null || reason.length() <= MOST_REASON_CHARACTERS) {
      return String.valueOf(reason);
    }
    return reason.substring(0, MOST_REASON_CHARACTERS) + " …";
  }
}
