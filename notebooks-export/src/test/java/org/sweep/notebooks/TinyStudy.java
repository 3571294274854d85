package org.sweep.notebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.sweep.notebooks.table.ParquetTable;

/** A made-up result directory with a few rows of every table that stories are told from. */
final class TinyStudy {
  static final String STUDY =
      """
      study: tiny
      description: Two optimizers on a parabola.
      grid: {optimizer: [sgd, adam], learning-rate: [0.5, 1e-5]}
      provenance:
        axes:
        - {column: optimizer, type: text, values: [sgd, adam]}
        - {column: learning_rate, type: real, values: [0.5, 1.0E-5]}
        metrics:
        - {name: loss, better: lower}
        table: {metric: loss, at: last, rows: optimizer, columns: learning_rate}
        questions: {problem: [], compare: [optimizer], axis: learning_rate}
        expected-trials: 8
        made-by: {code version: 0.1.0 (0123456789ab)}
      """;

  private static final String POINT = "binary optimizer (UTF8); double learning_rate; ";

  /** A PNG of two pixels by one. */
  private static final String PNG =
      "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAADklEQVR4nGNgYGD4D8YABP4BAfZPUv4AAAAASUVORK5C"
          + "YII=";

  private final Path directory;

  TinyStudy(Path directory) throws IOException {
    this.directory = directory;
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("study.yaml"), STUDY);
  }

  /** Everything. */
  static TinyStudy whole(Path directory) throws IOException {
    TinyStudy study = new TinyStudy(directory);
    study.trials("completed", 0.25);
    study.means();
    study.comparison();
    study.tuning();
    study.thresholds();
    study.convergence();
    study.figures();
    return study;
  }

  /** Eight trials, of which the first ends with {@code outcome}, and the last of adam fails. */
  void trials(String outcome, Double value) throws IOException {
    write(
        "trials",
        POINT
            + "binary trial_id (UTF8); binary configuration_id (UTF8); int64 seed; "
            + "binary outcome (UTF8); binary reason (UTF8); int64 steps; double final_loss; "
            + "double best_loss; binary code_version (UTF8); binary backend (UTF8); "
            + "binary device (UTF8)",
        trial("adam", 0.5, 2L, outcome, value),
        trial("sgd", 0.5, 1L, outcome, value),
        trial("sgd", 0.5, 2L, outcome, value),
        trial("adam", 0.5, 1L, outcome, value),
        trial("sgd", 1e-5, 1L, outcome, value),
        trial("sgd", 1e-5, 2L, outcome, value),
        trial("adam", 1e-5, 1L, outcome, value),
        trial("adam", 1e-5, 2L, "failed", null));
  }

  private static Object[] trial(
      String optimizer, double rate, long seed, String outcome, Double value) {
    String id = optimizer + rate;
    String reason = outcome.equals("completed") ? "" : "no heap, \"none\" at all";
    return row(
        optimizer, rate, id + seed, id, seed, outcome, reason, 10L, value, value, "0.1.0",
        "cpu (x)", "cpu");
  }

  void means() throws IOException {
    write(
        "summary",
        POINT
            + "binary configuration_id (UTF8); binary metric (UTF8); binary value_at (UTF8); "
            + "int64 n; double mean; double low; double high; int64 diverged; int64 pruned; "
            + "int64 timed_out; int64 failed",
        row("adam", 1e-5, "adam1.0E-5", "loss", "last", 1L, 1.5, null, null, 0L, 0L, 0L, 1L),
        row("sgd", 0.5, "sgd0.5", "loss", "last", 2L, 0.25, 0.125, 0.375, 0L, 0L, 0L, 0L),
        row("sgd", 1e-5, "sgd1.0E-5", "loss", "last", 2L, 1234567.0, 1e-7, 2e9, 0L, 0L, 0L, 0L),
        row("adam", 0.5, "adam0.5", "loss", "last", 0L, null, null, null, 2L, 0L, 0L, 0L));
    write(
        "curves",
        POINT
            + "binary configuration_id (UTF8); binary metric (UTF8); int64 step; double mean; "
            + "double min; double max",
        row("sgd", 0.5, "sgd0.5", "loss", 0L, 2.5, 2.0, 3.0),
        row("sgd", 0.5, "sgd0.5", "loss", 10L, 0.25, 0.125, 0.375));
  }

  void comparison() throws IOException {
    write(
        "aggregates",
        "binary optimizer (UTF8); binary score (UTF8); int64 tasks; int64 n; int64 unfinished; "
            + "double mean; double mean_low; double mean_high; double interquartile_mean",
        row("adam", "value", 1L, 2L, 1L, 1.5, 1.25, 1.75, 1.5),
        row("sgd", "value", 1L, 2L, 0L, 0.25, 0.125, 0.375, 0.25));
    write(
        "comparisons",
        "binary optimizer_a (UTF8); binary optimizer_b (UTF8); double mean_difference; "
            + "double difference_low; double difference_high; double probability_of_improvement; "
            + "double probability_low; double probability_high",
        row("adam", "sgd", -1.25, -2.0, -0.5, 0.0, 0.0, 0.25),
        row("sgd", "adam", 1.25, 0.5, 2.0, 1.0, 0.75, 1.0));
  }

  void tuning() throws IOException {
    write(
        "tuneability",
        "binary optimizer (UTF8); binary configuration_id (UTF8); double learning_rate; int64 n; "
            + "int64 unfinished; double mean; double low; double high; int64 configurations; "
            + "int64 rates; int64 rates_within; double decades",
        row("sgd", "sgd0.5", 0.5, 2L, 0L, 0.25, 0.125, 0.375, 2L, 2L, 1L, 0.0),
        row("adam", "adam1.0E-5", 1e-5, 1L, 1L, 1.5, null, null, 2L, 2L, 2L, 4.69897));
  }

  void thresholds() throws IOException {
    write(
        "thresholds",
        "binary optimizer (UTF8); binary axis (UTF8); int64 seeds; int64 never; int64 always; "
            + "double lower; double lower_low; double lower_high; double upper; double upper_low; "
            + "double upper_high",
        row("sgd", "learning_rate", 2L, 0L, 2L, null, null, null, null, null, null),
        row("adam", "learning_rate", 2L, 0L, 0L, null, null, null, 0.01, 1e-4, 1e7));
    write(
        "success_rates",
        POINT + "int64 n; int64 successes",
        row("sgd", 0.5, 2L, 2L),
        row("sgd", 1e-5, 2L, 2L),
        row("adam", 0.5, 2L, 0L),
        row("adam", 1e-5, 2L, 2L));
  }

  void convergence() throws IOException {
    write(
        "convergence",
        POINT + "binary class (UTF8)",
        row("sgd", 0.5, "converged"),
        row("sgd", 1e-5, "stalled"),
        row("adam", 1e-5, "stalled"),
        row("adam", 0.5, null));
    write(
        "targets",
        POINT
            + "boolean tuned; binary metric (UTF8); double target; int64 n; int64 reached; "
            + "int64 diverged; int64 censored; double median_steps; double median_steps_low; "
            + "double median_steps_high; double restricted_mean_steps",
        row("sgd", 0.5, true, "loss", 0.5, 2L, 2L, 0L, 0L, 6.0, null, null, 6.5),
        row("sgd", 1e-5, false, "loss", 0.5, 2L, 0L, 0L, 2L, null, null, null, 10.0),
        row("adam", 1e-5, true, "loss", 0.5, 1L, 0L, 0L, 1L, null, null, null, 10.0));
  }

  void figures() throws IOException {
    for (String name : new String[] {"curves-1-loss", "comparison-1-aggregate-scores"}) {
      Path file = directory.resolve("figures").resolve(name + ".png");
      Files.createDirectories(file.getParent());
      Files.write(file, Base64.getDecoder().decode(PNG));
      Files.writeString(directory.resolve("figures").resolve(name + ".svg"), "<svg/>");
    }
    Files.writeString(
        directory.resolve("figures/convergence-1-classes.svg"), "<svg>\n<g/>\n</svg>\n");
  }

  /** Points of the plane that a trial of sgd left; gives its folder. */
  Path artifacts() throws IOException {
    Path trial = directory.resolve("artifacts").resolve("sgd0.51");
    String point = "int64 index; double x_0; double x_1";
    new ParquetTable(trial.resolve("samples.parquet"), "int64 step; " + point)
        .write(row(0L, 0L, 0.5, 1.5), row(10L, 0L, 0.25, 1.0));
    new ParquetTable(trial.resolve("real_samples.parquet"), point)
        .write(row(0L, -1.0, 1.0), row(1L, 1.0, -1.0));
    return trial;
  }

  /** A figure of the report's of such points. */
  void densityFigure() throws IOException {
    Path file = directory.resolve("figures/pictures-1-density-of-generated-points-sgd.png");
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(PNG));
  }

  private void write(String table, String columns, Object[]... rows) throws IOException {
    new ParquetTable(directory.resolve(table).resolve(table + ".parquet"), columns).write(rows);
  }

  private static Object[] row(Object... cells) {
    return cells;
  }
}
