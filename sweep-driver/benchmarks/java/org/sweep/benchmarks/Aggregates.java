package org.sweep.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SqlText;
import org.sweep.analysis.StudentT;
import org.sweep.analysis.WriteAggregates;
import org.sweep.analysis.contest.Contest;
import org.sweep.analysis.convergence.Convergence;
import org.sweep.analysis.convergence.Targets;
import org.sweep.report.compare.WriteComparison;
import org.sweep.report.convergence.WriteConvergence;
import org.sweep.report.section.SectionWriter;
import org.sweep.report.threshold.WriteThresholds;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.store.ResultDescription;

/**
 * From many step rows to all tables by Sweep, and to {@code summary}, {@code curves} and {@code
 * convergence} by DuckDB, which runs the SQL that reports show on the same files with two threads;
 * the other tables are made of these. Run by {@code ./sweep bench aggregates [ROWS] [ROUNDS]
 * [FOLDER]}, by default 10,000,000 rows and 3 rounds. {@code step-rows} makes the result directory
 * first; it stays if a folder is named, and is used again. Each measurement is a process of its own,
 * so that it has a peak of memory of its own; seconds count from the open directory to the written
 * tables, Sweep's classes loaded and compiled within them, without the start of Spark.
 */
public final class Aggregates {
  private static final Path HOME = Path.of(System.getProperty("sweep.home", ".")).toAbsolutePath();
  private static final int CORES = 2;
  /** A test accuracy that about half of the trials reach; any costs the same. */
  private static final double GOAL = 0.9;

  private static final long MOST_DEGREES = 400;

  private final Storage storage = Storage.with(Map.of());
  private final ResultLayout layout;
  private final Path folder;

  private Aggregates(Path folder) {
    this.folder = folder;
    this.layout = new ResultLayout(folder.toString());
  }

  /** Runs the benchmark, or one measurement of it. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 2 && arguments[0].equals("sweep")) {
      new Aggregates(Path.of(arguments[1])).sweep();
    } else if (arguments.length == 2 && arguments[0].equals("duckdb")) {
      new Aggregates(Path.of(arguments[1])).duckDb();
    } else {
      long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10_000_000;
      int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
      if (arguments.length > 2) {
        new Aggregates(Path.of(arguments[2])).run(rows, rounds);
      } else {
        temporary(rows, rounds);
      }
    }
  }

  private static void temporary(long rows, int rounds) throws Exception {
    Path folder = Files.createTempDirectory("sweep-aggregates");
    try {
      new Aggregates(folder.resolve("results")).run(rows, rounds);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private void run(long rows, int rounds) throws Exception {
    if (!Files.exists(folder.resolve("study.yaml"))) {
      long start = System.nanoTime();
      output("StepRows", Long.toString(rows), folder.toString());
      print("made in %.1f s", seconds(start));
    }
    print("%,d files of steps, %,.1f MiB", files().size(), bytes() / (double) (1 << 20));
    List<Measurement> ours = new ArrayList<>();
    List<Measurement> theirs = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      ours.add(measured("sweep"));
      theirs.add(measured("duckdb"));
      print("round %d: Sweep %s, DuckDB %s", round, ours.get(round - 1), theirs.get(round - 1));
    }
    if (rounds > 0) {
      print("medians, seconds: %s", medians(ours, theirs, Measurement::seconds));
      print("medians, of processors: %s", medians(ours, theirs, Measurement::processorSeconds));
      long peak = ours.stream().mapToLong(Measurement::peakMebibytes).max().orElseThrow();
      print("Sweep's largest resident set: %,d MiB", peak);
    }
  }

  private static String medians(
      List<Measurement> ours, List<Measurement> theirs, ToDoubleFunction<Measurement> value) {
    double[] ratios =
        IntStream.range(0, ours.size())
            .mapToDouble(
                i -> value.applyAsDouble(ours.get(i)) / value.applyAsDouble(theirs.get(i)))
            .toArray();
    return "Sweep %.1f, DuckDB %.1f, ratio %.2f"
        .formatted(
            median(ours.stream().mapToDouble(value).toArray()),
            median(theirs.stream().mapToDouble(value).toArray()),
            median(ratios));
  }

  private record Measurement(double seconds, double processorSeconds, long peakMebibytes) {
    @Override
    public String toString() {
      return "%.1f s (processors %.1f s, %,d MiB)"
          .formatted(seconds, processorSeconds, peakMebibytes);
    }
  }

  /** One measurement in a process of its own, whose last line is seconds and mebibytes. */
  private Measurement measured(String what) throws IOException, InterruptedException {
    String[] numbers = output("Aggregates", what, folder.toString()).split(" ", -1);
    return new Measurement(
        Double.parseDouble(numbers[0]),
        Double.parseDouble(numbers[1]),
        Long.parseLong(numbers[2]));
  }

  /** The last line that a program beside this one prints, run as a process. */
  private static String output(String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of("-Xmx2g", "-XX:+UseParallelGC", "-XX:ActiveProcessorCount=" + CORES));
    command.addAll(opens());
    command.add("-Dlog4j2.configurationFile=" + System.getProperty("log4j2.configurationFile"));
    String options = System.getProperty("aggregates.options", "");
    Arrays.stream(options.split(" ", -1)).filter(text -> !text.isEmpty()).forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.sweep.benchmarks." + program);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    String last = "";
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException(program + " ended with exit code " + process.exitValue());
    }
    return last;
  }

  /** What Spark needs of Java 17, as {@code ./sweep} has it. */
  private static List<String> opens() throws IOException {
    return Files.readAllLines(HOME.resolve("sweep")).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("--add-opens=") || line.startsWith("-Djdk.reflect"))
        .toList();
  }

  private void sweep() throws IOException {
    SparkSession spark =
        SparkSession.builder()
            .master("local[" + CORES + "]")
            .appName("aggregates")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "" + 2 * CORES)
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();
    spark.range(1).count();
    long startOfProcessors = processorTime();
    long start = System.nanoTime();
    try (ResultTables tables = ResultTables.open(spark, storage, layout)) {
      new WriteAggregates(tables).execute();
      long aggregated = System.nanoTime();
      for (SectionWriter writer :
          List.of(new WriteConvergence(), new WriteComparison(), new WriteThresholds())) {
        writer.write(tables);
        System.err.printf(
            Locale.ROOT, "%s: %.1f s%n", writer.getClass().getSimpleName(), seconds(aggregated));
      }
    }
    report(start, startOfProcessors);
    spark.stop();
  }

  private void duckDb() throws IOException, SQLException {
    ResultDescription description = ResultDescription.read(storage, layout);
    Path made = Files.createTempDirectory("sweep-duckdb");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + CORES);
      statement.execute("SELECT 1");
      long startOfProcessors = processorTime();
      long start = System.nanoTime();
      for (String table : List.of("trials", "steps")) {
        statement.execute(
            "CREATE VIEW %s AS SELECT * FROM '%s/%s/*.parquet'".formatted(table, folder, table));
      }
      statement.execute("CREATE TABLE student_t (degrees_of_freedom BIGINT, quantile DOUBLE)");
      for (long degrees = 1; degrees < mostSeeds(statement); degrees++) {
        statement.execute(
            "INSERT INTO student_t VALUES (%d, %s)".formatted(degrees, StudentT.quantile(degrees)));
      }
      copy(statement, SqlText.summary(description), "metric, value_at", made.resolve("summary"));
      copy(statement, SqlText.curves(description), "metric, step", made.resolve("curves"));
      copy(statement, convergence(statement, description), "seed", made.resolve("convergence"));
      report(start, startOfProcessors);
    }
    for (String table : List.of("summary", "curves", "convergence")) {
      Files.delete(made.resolve(table));
    }
    Files.delete(made);
  }

  /** The last query of the text that reports show; what it reads is computed once, as in Spark. */
  private static String convergence(Statement statement, ResultDescription description)
      throws SQLException {
    statement.execute(
        "CREATE TABLE goals AS SELECT DISTINCT configuration_id, %s AS goal FROM trials"
            .formatted(GOAL));
    statement.execute("CREATE TABLE quantiles (degrees_of_freedom BIGINT, quantile DOUBLE)");
    for (long degrees = 1; degrees <= MOST_DEGREES; degrees++) {
      statement.execute(
          "INSERT INTO quantiles VALUES (%d, %s)".formatted(degrees, StudentT.quantile(degrees)));
    }
    Targets targets = new Targets(new Contest(description, List.of()));
    String text = Convergence.sql(description, targets).replace("TEMP VIEW", "TEMP TABLE");
    List<String> queries = List.of(text.split(";\n\n", -1));
    for (String query : queries.subList(0, queries.size() - 1)) {
      statement.execute(query);
    }
    return queries.get(queries.size() - 1);
  }

  private static long mostSeeds(Statement statement) throws SQLException {
    String sql = "SELECT max(n) FROM (SELECT count(*) AS n FROM trials GROUP BY configuration_id)";
    try (ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  private static void copy(Statement statement, String sql, String order, Path file)
      throws SQLException {
    statement.execute(
        "COPY (%s ORDER BY configuration_id, %s) TO '%s' (FORMAT parquet, COMPRESSION zstd)"
            .formatted(sql, order, file));
  }

  /** Prints seconds, seconds of all processors since {@code startOfProcessors}, and mebibytes. */
  private static void report(long start, long startOfProcessors) throws IOException {
    double seconds = seconds(start);
    double ofProcessors = (processorTime() - startOfProcessors) * 1e-9;
    String peak =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .map(line -> line.replaceAll("\\D", ""))
            .findFirst()
            .orElseThrow();
    print("%.3f %.3f %d", seconds, ofProcessors, Long.parseLong(peak) >> 10);
  }

  /** Nanoseconds that all threads of this process have run. */
  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) * 1e-9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("steps"))) {
      return files.toList();
    }
  }

  private long bytes() throws IOException {
    long bytes = 0;
    for (Path file : files()) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
