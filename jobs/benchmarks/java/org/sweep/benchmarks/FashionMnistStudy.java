package org.sweep.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A whole study beside what a user would write instead: {@code jobs/studies/fashion-mnist-optimizers.yaml} on {@code
 * local[2]}, from the start of {@code ./sweep} to its report, and the same 45 trials as a PyTorch script with a pool
 * of two processes, by turns; the script once as it is, and once so that it takes subnormal
 * numbers for zero. Prints wall time, the largest memory of all processes together (proportional set size,
 * sampled), and both accuracy tables. Run by {@code ./sweep bench fashion-mnist-study}.
 */
public final class FashionMnistStudy {
  private static final Path HOME = Path.of(System.getProperty("sweep.home", ".")).toAbsolutePath();
  private static final String IMAGES = "/usr/share/datasets/fashion-mnist";
  private static final int SLOTS = 2;
  private static final String SWEEP = "Sweep";
  private static final String PYTORCH = "PyTorch";
  private static final String FLUSHED = "PyTorch, subnormals flushed";
  private static final long MILLISECONDS_BETWEEN_LOOKS = 250;

  /** Means and standard deviations of both, and their difference over its standard error (Welch). */
  private static final String TABLE =
      """
      WITH both_ AS (
        SELECT 'Sweep' AS by_, optimizer, learning_rate, outcome, final_test_accuracy AS accuracy
        FROM read_parquet('%s/trials/*.parquet')
        UNION ALL
        SELECT 'PyTorch', optimizer, learning_rate, outcome, final_test_accuracy FROM read_csv('%s/trials.csv')
      ),
      cells AS (
        SELECT by_, optimizer, learning_rate, count(*) AS n, avg(accuracy) AS mean, stddev_samp(accuracy) AS sd,
          count(*) FILTER (WHERE outcome = 'diverged') AS diverged
        FROM both_ GROUP BY ALL
      )
      SELECT s.optimizer, s.learning_rate, s.mean, s.sd, s.diverged, p.mean, p.sd, p.diverged,
        (s.mean - p.mean) / nullif(sqrt(s.sd * s.sd / s.n + p.sd * p.sd / p.n), 0)
      FROM cells AS s JOIN cells AS p ON s.optimizer = p.optimizer AND s.learning_rate = p.learning_rate
      WHERE s.by_ = 'Sweep' AND p.by_ = 'PyTorch'
      ORDER BY ALL
      """;

  private final int rounds;
  private final int epochs;
  private final int seeds;
  private final Path folder;
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
  private final Map<String, Long> mebibytes = new LinkedHashMap<>();

  private FashionMnistStudy(int rounds, int epochs, int seeds, Path folder) {
    this.rounds = rounds;
    this.epochs = epochs;
    this.seeds = seeds;
    this.folder = folder;
  }

  /** Runs the benchmark; arguments: rounds (1), epochs (15), seeds (3). */
  public static void main(String[] arguments) throws Exception {
    int[] numbers = {1, 15, 3};
    for (int i = 0; i < arguments.length; i++) {
      numbers[i] = Integer.parseInt(arguments[i]);
    }
    Path folder = Files.createTempDirectory("fashion-mnist-study");
    try {
      new FashionMnistStudy(numbers[0], numbers[1], numbers[2], folder).measure();
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private void measure() throws IOException, InterruptedException, SQLException {
    for (int round = 1; round <= rounds; round++) {
      Path sweep = folder.resolve("sweep-" + round);
      Path torch = Files.createDirectory(folder.resolve("torch-" + round));
      time(SWEEP, sweep(sweep));
      time(PYTORCH, torch(torch));
      time(FLUSHED, flushed(torch));
      print("round %d", round);
      seconds.forEach((name, times) -> print("  %s: %.1f s", name, times.get(times.size() - 1)));
    }
    double sweep = median(seconds.get(SWEEP));
    print("medians of %d", rounds);
    seconds.forEach(
        (name, times) ->
            print(
                "  %s: %.1f s, %.2f times Sweep's, at most %,d MiB",
                name, median(times), median(times) / sweep, mebibytes.get(name)));
    table();
  }

  private List<String> sweep(Path out) {
    String master = "local[" + SLOTS + "]";
    return List.of(
        HOME.resolve("sweep").toString(), "run", "--master", master, "--set", "problem.epochs=" + epochs, "--set",
        "seeds=" + seeds, "--out", out.toString(), HOME + "/jobs/studies/fashion-mnist-optimizers.yaml");
  }

  private List<String> torch(Path out) {
    return List.of(
        "/usr/bin/python3", HOME + "/jobs/benchmarks/python/fashion_mnist_study.py", "" + epochs, "" + seeds,
        "" + SLOTS, IMAGES, out.toString());
  }

  private List<String> flushed(Path torch) throws IOException {
    Path out = Files.createDirectory(torch.resolveSibling(torch.getFileName() + "-flushed"));
    return Stream.concat(torch(out).stream(), Stream.of("flush")).toList();
  }

  private void time(String name, List<String> command) throws IOException, InterruptedException {
    Path log = folder.resolve(name + ".log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("SWEEP_BUILD", "never");
    long start = System.nanoTime();
    Process process = builder.start();
    while (!process.waitFor(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
      mebibytes.merge(name, memory(process), Math::max);
    }
    seconds.computeIfAbsent(name, absent -> new ArrayList<>()).add((System.nanoTime() - start) * 1e-9);
    if (process.exitValue() != 0) {
      throw new IOException(name + " ended with " + process.exitValue() + ":\n" + Files.readString(log));
    }
  }

  /** MiB of a process and all that it started; pages that several share count once. */
  private static long memory(Process process) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .mapToLong(FashionMnistStudy::kibibytes)
            .sum()
        >> 10;
  }

  private static long kibibytes(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0; // It has ended.
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int upper = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.get(upper) : (sorted.get(upper - 1) + sorted.get(upper)) / 2;
  }

  private void table() throws SQLException {
    String sql = TABLE.formatted(folder.resolve("sweep-" + rounds), folder.resolve("torch-" + rounds));
    print("| optimizer | learning rate | Sweep: accuracy ± sd (diverged) | PyTorch | difference / standard error |");
    print("|---|---|---|---|---|");
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        print(
            "| %s | %s | %s | %s | %s |",
            rows.getString(1), rows.getDouble(2), cell(rows, 3), cell(rows, 6),
            rows.getObject(9) == null ? "" : "%.1f".formatted(rows.getDouble(9)));
      }
    }
  }

  private static String cell(ResultSet rows, int column) throws SQLException {
    long diverged = rows.getLong(column + 2);
    String value = "%.4f ± %.4f".formatted(rows.getDouble(column), rows.getDouble(column + 1));
    return diverged == 0 ? value : value + " (" + diverged + ")";
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
