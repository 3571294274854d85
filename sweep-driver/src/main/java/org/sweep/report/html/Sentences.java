package org.sweep.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sweep.analysis.Statistics;
import org.sweep.analysis.Statistics.Spread;
import org.sweep.analysis.SummaryRow;
import org.sweep.report.table.Estimate;
import org.sweep.report.table.Labels;
import org.sweep.report.table.Pivot;
import org.sweep.report.table.PlainText;
import org.sweep.schema.Metric;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;

/** What the numbers of a study say, in words. */
final class Sentences {
  private final Pivot pivot;
  private final Map<String, Long> outcomes;
  private final long ended;

  /** Sentences on {@code pivot} and on the trials by the words of their outcomes. */
  Sentences(Pivot pivot, Map<String, Long> outcomes) {
    this.pivot = pivot;
    this.outcomes = new TreeMap<>(outcomes);
    this.ended = outcomes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The paragraph at the top of a report. */
  String summary() {
    List<String> sentences = new ArrayList<>(List.of(trials()));
    if (ended > 0) {
      sentences.add(best());
      divergence().ifPresent(sentences::add);
    }
    return Spaces.unbroken(String.join(" ", sentences));
  }

  /** What is there of what was planned. */
  String completeness() {
    long planned = pivot.description().expectedTrials();
    if (ended < planned) {
      return "%d of the %d planned trials %s not in the tables yet. "
              .formatted(planned - ended, planned, planned - ended == 1 ? "is" : "are")
          + "Running the study again runs only what is missing.";
    }
    if (ended > planned) {
      return "The tables hold %d trials, %d more than the %d that the study plans now."
          .formatted(ended, ended - planned, planned);
    }
    return "The tables hold every planned trial.";
  }

  private String trials() {
    long planned = pivot.description().expectedTrials();
    if (ended == 0) {
      return "No trial has ended yet; %s planned."
          .formatted(count(planned, "trial is", "trials are"));
    }
    if (outcomes.size() == 1) {
      String word = outcomes.keySet().iterator().next();
      if (ended < planned) {
        return "%d of %d planned trials ended so far, all of them %s."
            .formatted(ended, planned, word);
      }
      return ended == 1
          ? "The only trial %s.".formatted(word)
          : "All %d trials %s.".formatted(ended, word);
    }
    List<String> parts = new ArrayList<>();
    outcomes.forEach((word, number) -> parts.add(number + " " + word));
    String how = String.join(", ", parts);
    return ended < planned
        ? "%d of %d planned trials ended so far: %s.".formatted(ended, planned, how)
        : "All %d trials ended: %s.".formatted(ended, how);
  }

  private String best() {
    TableSpec table = pivot.description().table();
    Optional<SummaryRow> best = bestConfiguration();
    if (best.isEmpty()) {
      return "No trial completed with a value of %s, so there is nothing to compare."
          .formatted(table.metric());
    }
    Statistics statistics = best.get().statistics().orElseThrow();
    String value = PlainText.of(Estimate.of(statistics));
    String sentence =
        "The best mean %s (%s recorded value) is %s over %s, reached by %s."
            .formatted(
                table.metric(),
                table.at() == At.LAST ? "last" : "best",
                value,
                count(statistics.n(), "seed", "seeds"),
                name(best.get()));
    return sentence
        + statistics.spread().map(spread -> " " + rivals(best.get(), spread)).orElse("");
  }

  private String rivals(SummaryRow best, Spread spread) {
    long rivals =
        pivot.configurations().stream()
            .filter(other -> !other.equals(best))
            .flatMap(other -> other.statistics().stream())
            .filter(other -> other.mean() >= spread.low() && other.mean() <= spread.high())
            .count();
    if (rivals == 0) {
      return "No other configuration has its mean inside that 95 % interval.";
    }
    return rivals == 1
        ? "One other configuration has its mean inside that 95 % interval."
        : "%d other configurations have their means inside that 95 %% interval.".formatted(rivals);
  }

  private Optional<SummaryRow> bestConfiguration() {
    TableSpec table = pivot.description().table();
    Metric metric = pivot.description().metric(table.metric());
    return pivot.configurations().stream()
        .filter(row -> row.statistics().filter(value -> Double.isFinite(value.mean())).isPresent())
        .reduce((left, right) -> metric.improves(mean(right), mean(left)) ? right : left);
  }

  private Optional<String> divergence() {
    List<String> columns = new ArrayList<>();
    for (int column = 0; column < pivot.columns().size(); column++) {
      if (hasDivergence(column)) {
        columns.add(pivot.columnTexts().get(column));
      }
    }
    boolean telling = !columns.isEmpty() && columns.size() < pivot.columns().size();
    return telling
        ? Optional.of(
            "Trials diverged only at %s %s."
                .formatted(pivot.description().table().columns(), String.join(" and ", columns)))
        : Optional.empty();
  }

  private boolean hasDivergence(int column) {
    return pivot.rows().stream()
        .flatMap(row -> row.cells().get(column).stream())
        .anyMatch(configuration -> configuration.outcomes().diverged() > 0);
  }

  private static double mean(SummaryRow row) {
    return row.statistics().orElseThrow().mean();
  }

  /**
   * {@code adam at learning_rate 0.01}: texts stand alone, other values with the name of their
   * axis.
   */
  private static String name(SummaryRow row) {
    List<String> names = new ArrayList<>();
    List<String> settings = new ArrayList<>();
    row.axes()
        .forEach(
            axis -> {
              String label = Labels.ofAxis(axis.value());
              if (axis.value() instanceof String) {
                names.add(label);
              } else if (axis.value() != null) {
                settings.add(axis.column().name() + " " + label);
              }
            });
    String settled = settings.isEmpty() ? "" : " at " + String.join(", ", settings);
    return String.join(", ", names) + settled;
  }

  private static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
