package org.sweep.notebooks.bundle.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sweep.notebooks.table.ParquetTable;

/** A made-up result directory: two optimizers, two learning rates, two seeds. */
public final class SmallStudy {
  public static final String STUDY =
      """
      study: small
      description: Two optimizers on a parabola.
      provenance:
        study: "small"
        axes:
        - column: "optimizer"
          type: "text"
          values: ["sgd", "adam"]
        - column: "learning_rate"
          type: "real"
          values: [0.5, 1.0E-5]
        metrics:
        - name: "loss"
          better: "lower"
        - name: "accuracy"
          better: "higher"
        table: {metric: "loss", at: "last", rows: "optimizer", columns: "learning_rate"}
        questions:
          problem: []
          compare: ["optimizer"]
          axis: "learning_rate"
        expected-trials: 8
        made-by:
          code version: "0.1.0 (0123456789ab)"
          spark: "3.5.9 on local[2]"
      """;

  private static final String KEYS =
      "binary study (UTF8); binary configuration_id (UTF8); binary optimizer (UTF8); "
          + "double learning_rate; ";

  private final Path directory;

  /** An empty directory. */
  public SmallStudy(Path directory) throws IOException {
    this.directory = directory;
    Files.createDirectories(directory);
  }

  /** All that a study leaves and a report makes. */
  public static SmallStudy whole(Path directory) throws IOException {
    SmallStudy study = new SmallStudy(directory).described();
    study.trials();
    study.summary();
    study.curves();
    study.comparison();
    study.report();
    return study;
  }

  public SmallStudy described() throws IOException {
    Files.writeString(directory.resolve("study.yaml"), STUDY);
    return this;
  }

  public void trials() throws IOException {
    String columns =
        "binary study (UTF8); binary trial_id (UTF8); binary optimizer (UTF8); "
            + "double learning_rate; int64 seed; binary outcome (UTF8); binary reason (UTF8)";
    write(
        "trials/a.parquet",
        columns + "; double final_loss",
        row("small", "t1", "sgd", 0.5, 1L, "completed", "", 0.25),
        row("small", "t2", "sgd", 0.5, 2L, "completed", "", 0.125),
        row("small", "t3", "adam", 0.5, 1L, "completed", "", 0.5),
        row(
            "small",
            "t4",
            "adam",
            0.5,
            2L,
            "diverged",
            "loss was \"NaN\", at\nstep 3",
            Double.NaN));
    write(
        "trials/b.parquet",
        columns + "; binary error (UTF8)",
        row("small", "t5", "sgd", 1e-5, 1L, "failed", "heap", "OutOfMemoryError"));
  }

  public void summary() throws IOException {
    write(
        "summary/summary.parquet",
        KEYS
            + "binary metric (UTF8); binary value_at (UTF8); int64 n; double mean; double low; "
            + "double high; int64 completed; int64 diverged; int64 failed; int64 plateaued; "
            + "int64 pruned; int64 timed_out",
        row(
            "small", "c1", "sgd", 0.5, "loss", "last", 2L, 0.1875, -0.6, 0.98, 2L, 0L, 0L, 0L, 0L,
            0L),
        row(
            "small", "c2", "adam", 0.5, "loss", "last", 1L, 0.5, null, null, 1L, 1L, 0L, 0L, 0L,
            0L),
        row(
            "small", "c3", "sgd", 1e-5, "loss", "last", 0L, null, null, null, 0L, 0L, 1L, 0L, 0L,
            0L),
        row(
            "small",
            "c1",
            "sgd",
            0.5,
            "accuracy",
            "best",
            2L,
            0.9,
            0.8,
            1.0,
            2L,
            0L,
            0L,
            0L,
            0L,
            0L));
  }

  /** Rows of c2 come in descending order of steps; c1 has a point more. */
  public void curves() throws IOException {
    write(
        "curves/curves.parquet",
        KEYS + "binary metric (UTF8); int64 step; int64 seeds; double mean; double low",
        row("small", "c2", "adam", 0.5, "loss", 7L, 2L, 0.5, null),
        row("small", "c2", "adam", 0.5, "loss", 0L, 2L, 2.5, 2.0),
        row("small", "c1", "sgd", 0.5, "loss", 0L, 2L, 2.25, 2.125),
        row("small", "c1", "sgd", 0.5, "loss", 3L, 2L, 1.25, 1.125),
        row("small", "c1", "sgd", 0.5, "loss", 7L, 1L, 0.1875, null),
        row("small", "c1", "sgd", 0.5, "accuracy", 7L, 2L, 0.875, 0.75));
  }

  public void comparison() throws IOException {
    write(
        "aggregates/aggregates.parquet",
        "binary study (UTF8); binary optimizer (UTF8); binary metric (UTF8); binary score (UTF8); "
            + "int64 tasks; int64 n; int64 unfinished; double mean; double mean_low; "
            + "double mean_high",
        row("small", "adam", "loss", "value", 1L, 2L, 1L, 0.75, 0.5, 1.0),
        row("small", "sgd", "loss", "value", 1L, 2L, 0L, 0.1875, 0.125, 0.25));
    write(
        "tuneability/tuneability.parquet",
        "binary study (UTF8); binary optimizer (UTF8); binary metric (UTF8); "
            + "binary configuration_id (UTF8); double learning_rate; int64 n; int64 unfinished; "
            + "double mean; double low; double high; int64 rates; double decades",
        row("small", "adam", "loss", "c2", 0.5, 2L, 1L, 0.5, null, null, 2L, 0.0),
        row("small", "sgd", "loss", "c1", 0.5, 2L, 0L, 0.1875, -0.6, 0.98, 2L, 4.5));
    write(
        "comparisons/comparisons.parquet",
        "binary optimizer_a (UTF8); binary optimizer_b (UTF8); double mean_difference; "
            + "double difference_low; double difference_high; double probability_of_improvement; "
            + "double probability_low; double probability_high",
        row("adam", "sgd", -0.25, null, null, 0.0, 0.0, 0.0),
        row("sgd", "adam", 0.25, -0.125, 0.625, 1.0, 0.5, 1.0));
  }

  public void report() throws IOException {
    text("tables/loss_last.md", "| optimizer | 0.5 |\n| :--- | ---: |\n| sgd | **0.19** |\n");
    text(
        "tables/loss_last.tex",
        """
        % needs \\usepackage{booktabs}
        \\begin{tabular}{lr}
        \\toprule
        a & b \\\\
        \\bottomrule
        \\end{tabular}
        """);
    text(
        "tables/summary.tex",
        "\\begin{longtable}{lr}\n\\caption{All}\\\\\n\\toprule\na & b \\\\\n\\midrule\n\\endhead\n"
            + "c & d \\\\\n".repeat(130)
            + "\\bottomrule\n\\end{longtable}\n");
    text("tables/thresholds.tex", "\\begin{longtable}{l}\na \\\\\n\\end{longtable}\n");
    String head = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect/>";
    text(
        "figures/curves-1-accuracy.svg", head + "<text font-weight=\"bold\">accuracy</text></svg>");
    text("figures/curves-2-loss.svg", head + "<text font-weight=\"bold\">loss</text></svg>");
    text(
        "figures/comparison-1-who-is-better-and-by.svg",
        head + "<text font-weight=\"bold\">Who is better, and by 5 % &amp; more</text></svg>");
    text("figures/paths-1-game.png", "not looked at");
    text("figures/paths-2.svg", head + "<text>optimizer</text></svg>");
    text("figures/My 100% plot}.svg", "of somebody else");
  }

  public void text(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void write(String file, String columns, Object[]... rows) throws IOException {
    new ParquetTable(directory.resolve(file), columns).write(rows);
  }

  private static Object[] row(Object... cells) {
    return cells;
  }
}
