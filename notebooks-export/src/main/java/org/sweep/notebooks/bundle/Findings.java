package org.sweep.notebooks.bundle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sweep.notebooks.table.Metric;
import org.sweep.notebooks.table.Row;
import org.sweep.notebooks.table.StudyFile;
import org.sweep.notebooks.table.Table;
import org.sweep.notebooks.table.TableName;

/** What the tables say of who is best, in sentences of Markdown. */
final class Findings {
  private static final List<String> SCORES =
      List.of("score", "tasks", "n", "unfinished", "mean", "mean_low", "mean_high");
  private static final List<String> TUNED =
      List.of("configuration_id", "n", "unfinished", "mean", "low", "high");
  private static final List<String> PAIRS =
      List.of(
          "mean_difference",
          "difference_low",
          "difference_high",
          "probability_of_improvement",
          "probability_low",
          "probability_high");
  private static final List<String> SUMMARY =
      List.of("metric", "value_at", "n", "mean", "low", "high");

  /** Means that differ by less than this share of them differ by rounding alone. */
  private static final double ROUNDING = 1e-12;

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
    Optional<Table> aggregates = results.tables().find(TableName.AGGREGATES, needed(SCORES));
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
    List<Row> equals = ranked.stream().skip(1).filter(row -> isEqual(row, best)).toList();
    if (!equals.isEmpty()) {
      sentences.add(
          "The same mean "
              + (equals.size() == 1 ? "has " : "have ")
              + equals.stream().map(this::name).collect(Collectors.joining(", "))
              + ".");
    }
    against(best, ranked.get(1)).ifPresent(sentences::add);
    if (aggregates.stream().anyMatch(row -> row.whole("unfinished").orElse(0) > 0)) {
      sentences.add(
          "A run that did not finish counts with the worst value of its task, where a mean in the"
              + " table leaves it out.");
    }
    return sentences;
  }

  private List<Row> ranked(Table aggregates) {
    boolean ascending = !higherIsBetter && aggregates.row(0).is("score", "value");
    Comparator<Row> byMean = Comparator.comparingDouble(row -> row.real("mean").orElse(Double.NaN));
    return aggregates.stream().sorted(ascending ? byMean : byMean.reversed()).toList();
  }

  private static boolean isEqual(Row row, Row best) {
    double mean = best.real("mean").orElse(Double.NaN);
    return Math.abs(row.real("mean").orElse(Double.NaN) - mean) <= ROUNDING * Math.abs(mean);
  }

  private List<String> needed(List<String> columns) {
    return Stream.concat(columns.stream(), study.contenders().stream()).toList();
  }

  /** The one row of {@code tuneability} that a contender has if there is one task. */
  private Optional<Row> tuned(Row contender) throws IOException {
    Optional<Table> tuneability = results.tables().find(TableName.TUNEABILITY, needed(TUNED));
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
        + " has the best mean "
        + metric()
        + ", "
        + interval(tuned, "mean", "low", "high")
        + ", over "
        + runs(tuned)
        + (settings.isEmpty() ? "" : " at " + MarkdownText.line(settings))
        + ".";
  }

  private String ofScores(Row best) {
    return name(best)
        + " has the best mean score of "
        + metric()
        + ", "
        + interval(best, "mean", "mean_low", "mean_high")
        + ", over "
        + Digits.count(best.whole("tasks").orElse(0), "task")
        + " and "
        + runs(best)
        + (best.is("score", "normalized")
            ? "; 0 is the worst and 1 the best run of a task at tuned configurations."
            : ".");
  }

  private Optional<String> against(Row best, Row second) throws IOException {
    List<String> columns = new ArrayList<>(PAIRS);
    for (String contender : study.contenders()) {
      columns.addAll(List.of(contender + "_a", contender + "_b"));
    }
    Optional<Table> comparisons = results.tables().find(TableName.COMPARISONS, columns);
    return comparisons.stream()
        .flatMap(Table::stream)
        .filter(row -> isPair(row, best, second))
        .map(row -> ofPair(row, name(best) + " is better than one of " + name(second)))
        .findFirst();
  }

  private boolean isPair(Row pair, Row best, Row second) {
    return study.contenders().stream()
        .allMatch(
            column ->
                pair.value(column + "_a").equals(best.value(column))
                    && pair.value(column + "_b").equals(second.value(column)));
  }

  private static String ofPair(Row pair, String names) {
    String chance =
        "A run of "
            + names
            + " with a probability of "
            + interval(pair, "probability_of_improvement", "probability_low", "probability_high");
    if (pair.isNull("mean_difference")) {
      return chance + "; no seed of a task has a value of both.";
    }
    String difference = interval(pair, "mean_difference", "difference_low", "difference_high");
    return chance + "; its mean lead over equal seeds is " + difference + verdict(pair) + ".";
  }

  private static String verdict(Row pair) {
    if (pair.isNull("difference_low") || pair.isNull("difference_high")) {
      return "";
    }
    boolean holdsZero =
        pair.real("difference_low").getAsDouble() <= 0
            && pair.real("difference_high").getAsDouble() >= 0;
    return holdsZero ? ", which does not tell them apart" : "";
  }

  private List<String> ofConfigurations() throws IOException {
    Optional<Table> summary = results.tables().find(TableName.SUMMARY, SUMMARY);
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
        + ", over "
        + Digits.count(row.whole("n").orElse(0), "run")
        + " at "
        + MarkdownText.line(Contender.settings(row, columns))
        + ".";
  }

  private String name(Row row) {
    return "**" + MarkdownText.line(Contender.label(row, study.contenders())) + "**";
  }

  private String metric() {
    return MarkdownText.code(study.shown().metric())
        + " ("
        + study.shown().at()
        + " recorded value)";
  }

  private static String runs(Row row) {
    long unfinished = row.whole("unfinished").orElse(0);
    String runs = Digits.count(row.whole("n").orElse(0), "run");
    return unfinished == 0 ? runs : runs + " of which " + unfinished + " did not finish";
  }

  /** {@code 0.95 (95 % interval 0.93 to 0.97)}. */
  private static String interval(Row row, String value, String low, String high) {
    String point =
        row.real(value).isPresent() ? Digits.of(row.real(value).getAsDouble()) : "unknown";
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
