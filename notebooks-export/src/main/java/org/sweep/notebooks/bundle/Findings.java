package org.sweep.notebooks.bundle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sweep.notebooks.table.Metric;
import org.sweep.notebooks.table.Row;
import org.sweep.notebooks.table.StudyFile;
import org.sweep.notebooks.table.Table;
import org.sweep.notebooks.table.TableName;

/** What the tables say of who is best, in sentences of Markdown. */
final class Findings {
  private final Results results;
  private final StudyFile study;
  private final boolean higherIsBetter;

  /** Findings about the metric of the study's table. */
  Findings(Results results) {
    this.results = results;
    this.study = results.study();
    this.higherIsBetter =
        study.metric(study.shown().metric()).map(Metric::higherIsBetter).orElse(false);
  }

  /** The sentences; none if no trial has a value. */
  List<String> sentences() throws IOException {
    Optional<Table> aggregates = results.tables().find(TableName.AGGREGATES);
    if (aggregates.isPresent() && aggregates.get().size() > 1) {
      return ofContenders(aggregates.get());
    }
    return ofConfigurations();
  }

  private List<String> ofContenders(Table aggregates) throws IOException {
    List<Row> ranked = ranked(aggregates);
    Row best = ranked.get(0);
    List<String> sentences = new ArrayList<>();
    boolean oneTask = best.whole("tasks").orElse(0) == 1;
    Optional<Row> tuned = oneTask ? tuned(best) : Optional.empty();
    sentences.add(tuned.isPresent() ? ofTuned(tuned.get()) : ofScores(best));
    against(best, ranked.get(1)).ifPresent(sentences::add);
    return sentences;
  }

  private List<Row> ranked(Table aggregates) {
    boolean ascending = !higherIsBetter && aggregates.row(0).is("score", "value");
    Comparator<Row> byMean = Comparator.comparingDouble(row -> row.real("mean").orElse(Double.NaN));
    return aggregates.stream().sorted(ascending ? byMean : byMean.reversed()).toList();
  }

  /** The one row of {@code tuneability} that a contender has if there is one task. */
  private Optional<Row> tuned(Row contender) throws IOException {
    Optional<Table> tuneability = results.tables().find(TableName.TUNEABILITY);
    return tuneability.stream()
        .flatMap(Table::stream)
        .filter(row -> isSame(row, contender))
        .findFirst();
  }

  private boolean isSame(Row row, Row contender) {
    return study.contenders().stream()
        .allMatch(column -> row.value(column).equals(contender.value(column)));
  }

  private String ofTuned(Row tuned) {
    List<String> columns = tuned.table().columnNames();
    List<String> tuning =
        columns.subList(columns.indexOf("configuration_id") + 1, columns.indexOf("n"));
    String settings = Contender.settings(tuned, tuning);
    return name(tuned)
        + " is best: "
        + metric()
        + " "
        + interval(tuned, "mean", "low", "high")
        + (settings.isEmpty() ? "" : " at " + MarkdownText.line(settings))
        + ", the mean of "
        + runs(tuned)
        + ".";
  }

  private String ofScores(Row best) {
    String over = Digits.count(best.whole("tasks").orElse(0), "task");
    return name(best)
        + " is best over "
        + over
        + ": mean score "
        + interval(best, "mean", "mean_low", "mean_high")
        + " of "
        + metric()
        + ", normalized to 0 for the worst and 1 for the best run of a task, over "
        + runs(best)
        + ".";
  }

  private Optional<String> against(Row best, Row second) throws IOException {
    Optional<Table> comparisons = results.tables().find(TableName.COMPARISONS);
    return comparisons.stream()
        .flatMap(Table::stream)
        .filter(row -> isPair(row, best, second))
        .map(row -> ofPair(row, name(second)))
        .findFirst();
  }

  private boolean isPair(Row pair, Row best, Row second) {
    return study.contenders().stream()
        .allMatch(
            column ->
                pair.value(column + "_a").equals(best.value(column))
                    && pair.value(column + "_b").equals(second.value(column)));
  }

  private static String ofPair(Row pair, String second) {
    String difference =
        pair.isNull("mean_difference")
            ? "no difference is known, since no seed has a value of both"
            : "it is better by "
                + interval(pair, "mean_difference", "difference_low", "difference_high")
                + (isSeparate(pair) ? "" : ", which zero is not excluded from");
    return "Against "
        + second
        + ", the second, "
        + difference
        + "; a run of it is better with probability "
        + interval(
            pair, "probability_of_improvement", "probability_low", "probability_high")
        + ".";
  }

  private static boolean isSeparate(Row pair) {
    OptionalDouble low = pair.real("difference_low");
    OptionalDouble high = pair.real("difference_high");
    return low.orElse(0) > 0 || high.orElse(0) < 0;
  }

  private List<String> ofConfigurations() throws IOException {
    Optional<Table> summary = results.tables().find(TableName.SUMMARY);
    Comparator<Row> byMean = Comparator.comparingDouble(row -> row.real("mean").orElseThrow());
    return summary.stream()
        .flatMap(Table::stream)
        .filter(row -> row.is("metric", study.shown().metric()))
        .filter(row -> row.is("value_at", study.shown().at()) && !row.isNull("mean"))
        .min(higherIsBetter ? byMean.reversed() : byMean)
        .map(this::ofConfiguration)
        .stream()
        .toList();
  }

  private String ofConfiguration(Row row) {
    List<String> columns =
        study.axes().stream().map(axis -> axis.column()).filter(row.table()::has).toList();
    return "The best mean of "
        + metric()
        + " is "
        + interval(row, "mean", "low", "high")
        + ", of "
        + Digits.count(row.whole("n").orElse(0), "run")
        + " at "
        + MarkdownText.line(Contender.settings(row, columns))
        + ".";
  }

  private String name(Row row) {
    return "**" + MarkdownText.line(Contender.label(row, study.contenders())) + "**";
  }

  private String metric() {
    return MarkdownText.code(study.shown().metric()) + " (" + study.shown().at() + ")";
  }

  private static String runs(Row row) {
    long unfinished = row.whole("unfinished").orElse(0);
    String runs = Digits.count(row.whole("n").orElse(0), "run");
    return unfinished == 0 ? runs : runs + " of which " + unfinished + " did not finish";
  }

  /** {@code 0.95 (95 % interval 0.93 to 0.97)}. */
  private static String interval(Row row, String value, String low, String high) {
    String point = row.real(value).isPresent() ? Digits.of(row.real(value).getAsDouble()) : "unknown";
    if (row.isNull(low) || row.isNull(high)) {
      return point + " (no interval: too few runs)";
    }
    return point
        + " (95 % interval "
        + Digits.of(row.real(low).getAsDouble())
        + " to "
        + Digits.of(row.real(high).getAsDouble())
        + ")";
  }
}
