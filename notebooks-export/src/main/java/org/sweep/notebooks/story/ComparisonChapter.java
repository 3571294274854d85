package org.sweep.notebooks.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sweep.notebooks.cell.Cell;
import org.sweep.notebooks.source.RowLabels;
import org.sweep.notebooks.table.Row;
import org.sweep.notebooks.table.Table;
import org.sweep.notebooks.table.TableName;

/** Who is better, at tuned configurations. */
final class ComparisonChapter implements Chapter {
  private static final String TEXT =
      """
      ## Who is better?

      Each contender stands with its tuned configuration, the one with the best mean. Runs that \
      gave no value rank below all others. Intervals are of 95 %: of differences by Student's t \
      over equal seeds, of the rest by a stratified bootstrap, which is too narrow with few seeds.""";

  private static final List<String> COLUMNS =
      List.of("tasks", "n", "unfinished", "mean", "mean_low", "mean_high", "interquartile_mean");

  /** Whether a lower score is better: where scores are the values themselves. */
  static boolean isLowerBetter(Evidence evidence) throws IOException {
    Optional<Table> aggregates = evidence.table(TableName.AGGREGATES);
    return evidence.lowerIsBetter()
        && aggregates.isPresent()
        && QueryNames.has(aggregates.get(), "score", "value");
  }

  /** The rows of {@code aggregates}, the best first. */
  static List<Row> ranked(Evidence evidence) throws IOException {
    Comparator<Row> mean = Comparator.comparingDouble(row -> row.real("mean").orElse(Double.NaN));
    Comparator<Row> better = isLowerBetter(evidence) ? mean : mean.reversed();
    return evidence.table(TableName.AGGREGATES).stream()
        .flatMap(Table::stream)
        .sorted(evidence.labels().order(evidence.study().contenders()))
        .sorted(better)
        .toList();
  }

  @Override
  public List<String> findings(Evidence evidence) throws IOException {
    List<Row> ranked = ranked(evidence);
    if (ranked.isEmpty()) {
      return List.of();
    }
    List<String> contenders = evidence.study().contenders();
    Row first = ranked.get(0);
    String best = evidence.labels().label(first, contenders);
    String score = first.is("score", "value") ? "" : "normalized ";
    List<String> findings = new ArrayList<>();
    findings.add(
        "%s has the %s mean %s%s at its tuned configuration: %s%s, over %s and %s."
            .formatted(
                best,
                ranked.size() > 1 ? "best" : "only",
                score,
                evidence.study().shown().metric(),
                Rows.number(first.real("mean")),
                interval(first, "mean_low", "mean_high"),
                Sentences.count(first.whole("n").orElse(0), "run"),
                Sentences.count(first.whole("tasks").orElse(0), "task")));
    findings.addAll(new PairFindings(evidence, ranked).sentences());
    return findings;
  }

  @Override
  public List<Cell> cells(Evidence evidence, CodeCells code) throws IOException {
    List<Row> ranked = ranked(evidence);
    if (ranked.isEmpty()) {
      return List.of();
    }
    List<String> contenders = evidence.study().contenders();
    List<Cell> cells = new ArrayList<>();
    cells.add(Sentences.cell("comparison-text", TEXT, findings(evidence)));
    cells.addAll(
        code.table(
            "comparison",
            RowLabels.asQueried(contenders),
            Rows.grid(evidence.labels(), ranked, contenders, COLUMNS)));
    cells.addAll(code.figure("comparison-figure", "comparison", "aggregate"));
    if (evidence.table(TableName.COMPARISONS).isPresent()) {
      cells.addAll(code.figure("best-figure", "comparison", "the-best-contender"));
    }
    if (evidence.table(TableName.PROFILES).isPresent()) {
      cells.addAll(code.figure("profiles-figure", "comparison", "profiles"));
    }
    return cells;
  }

  /** {@code (95 % interval 0.91 to 0.95)} where it is known. */
  static String interval(Row row, String low, String high) {
    OptionalDouble from = row.real(low);
    OptionalDouble to = row.real(high);
    return from.isEmpty() || to.isEmpty()
        ? ""
        : " (95 %% interval %s to %s)".formatted(Rows.number(from), Rows.number(to));
  }
}
