package org.sweep.notebooks.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sweep.notebooks.cell.Cell;
import org.sweep.notebooks.source.RowLabels;
import org.sweep.notebooks.table.Row;
import org.sweep.notebooks.table.Table;
import org.sweep.notebooks.table.TableName;

/** How trials converge, and when they reach the target. */
final class ConvergenceChapter implements Chapter {
  private static final List<String> CLASSES =
      List.of("converged", "oscillating", "stalled", "diverged", "collapsed");

  private static final String TEXT =
      """
      ## How do trials converge?

      Each trial that left values is of one class. Time to target is of the tuned configuration of \
      each contender: the share of trials that have reached it, where one that diverges never does \
      (Kaplan and Meier).""";

  private static final List<String> COLUMNS =
      List.of(
          "target",
          "n",
          "reached",
          "diverged",
          "censored",
          "median_steps",
          "median_steps_low",
          "median_steps_high",
          "restricted_mean_steps");

  /** The classes that occur. */
  static List<String> found(Evidence evidence) throws IOException {
    Optional<Table> rows = evidence.table(TableName.CONVERGENCE);
    return rows.isEmpty()
        ? List.of()
        : CLASSES.stream().filter(kind -> QueryNames.has(rows.get(), "class", kind)).toList();
  }

  @Override
  public List<String> findings(Evidence evidence) throws IOException {
    List<String> findings = new ArrayList<>();
    List<Row> trials = rows(evidence, TableName.CONVERGENCE);
    if (!found(evidence).isEmpty()) {
      findings.add(
          "Of %s: %s."
              .formatted(
                  Sentences.count(trials.size(), "trial"),
                  found(evidence).stream()
                      .map(kind -> Rows.count(trials, "class", kind) + " " + kind)
                      .collect(Collectors.joining(", "))));
    }
    List<Row> tuned = tuned(evidence);
    tuned.stream()
        .filter(row -> !row.isNull("median_steps"))
        .min(Comparator.comparingDouble(row -> row.real("median_steps").orElseThrow()))
        .map(row -> fastest(evidence, tuned, row))
        .ifPresent(findings::add);
    return findings;
  }

  private static String fastest(Evidence evidence, List<Row> tuned, Row fastest) {
    long half = tuned.stream().filter(row -> !row.isNull("median_steps")).count();
    return "%d of %s bring half of their seeds to the target. The fastest is %s: its median is %s steps to %s %s."
        .formatted(
            half,
            Sentences.count(tuned.size(), "tuned configuration"),
            evidence.labels().label(fastest, evidence.entry()),
            Rows.number(fastest.real("median_steps")),
            fastest.text("metric").orElse("the target"),
            Rows.number(fastest.real("target")));
  }

  @Override
  public List<Cell> cells(Evidence evidence, CodeCells code) throws IOException {
    if (found(evidence).isEmpty()) {
      return List.of();
    }
    List<String> contenders = evidence.study().contenders();
    List<Cell> cells = new ArrayList<>();
    cells.add(Sentences.cell("convergence-text", TEXT, findings(evidence)));
    cells.addAll(
        code.table(
            "convergence",
            RowLabels.inOrder(contenders),
            Rows.counts(
                Rows.grouped(
                    evidence.labels(), rows(evidence, TableName.CONVERGENCE).stream(), contenders),
                "class",
                found(evidence))));
    cells.addAll(code.figure("classes-figure", "convergence", "classes"));
    List<Row> tuned = tuned(evidence);
    if (!tuned.isEmpty()) {
      cells.addAll(
          code.table(
              "targets",
              RowLabels.inOrder(evidence.entry()),
              Rows.grid(evidence.labels(), tuned, evidence.entry(), COLUMNS)));
      cells.addAll(code.figure("targets-figure", "convergence", "time-to-target"));
    }
    return cells;
  }

  private static List<Row> tuned(Evidence evidence) throws IOException {
    return rows(evidence, TableName.TARGETS).stream()
        .filter(row -> row.is("tuned", true))
        .sorted(evidence.labels().order(evidence.entry()))
        .toList();
  }

  private static List<Row> rows(Evidence evidence, TableName name) throws IOException {
    return evidence.table(name).map(table -> table.stream().toList()).orElse(List.of());
  }
}
