package org.sweep.benchmarks;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * What a sweep costs beside its training: whole studies of trials that wait, from the start of the
 * driver to the last committed trial, on a standalone cluster of a master and two workers on this
 * machine. Waiting takes no processor, so slots may be far more than cores. Run by {@code ./sweep
 * bench sweep-schedule SCENARIO}:
 *
 * <ul>
 *   <li>{@code sleep [TRIALS=10000]}: trials of 1 s on 16 slots. Ray Tune publishes 715.27 s for
 *       10,000 on 16 cores; 625 s is what the slots need.
 *   <li>{@code persist [SECONDS=100]}: 96 trials at once, 50 rows a second each. Ray Tune publishes
 *       110.55 s without and 702.64 s with logging for 100 s.
 *   <li>{@code makespan}: trials of 0.5 s to 20 s on 16 slots, with true and with wrong estimates,
 *       beside the lower bound: the longer of the longest trial and the mean load of a slot.
 *   <li>{@code overhead [TRIALS=2000]}: trials that do nothing on 16 slots.
 *   <li>{@code many [TRIALS=100000]}: trials that do nothing, with a driver of 256 MiB heap. Spark asks for
 *       450 MiB unless it is told that less is meant.
 * </ul>
 */
public final class SweepSchedule {
  private static final Path HOME = Path.of(System.getProperty("sweep.home", ".")).toAbsolutePath();
  private static final Path SPARK = HOME.resolve("jobs/target/spark");
  private static final int WORKERS = 2;
  private static final Pattern SECONDS = Pattern.compile(" in ([0-9.,]+) s$");

  private final Path folder;
  private final Path jar;

  private SweepSchedule(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.jar = compile();
  }

  /** Runs a scenario. */
  public static void main(String[] arguments) throws Exception {
    String scenario = arguments.length > 0 ? arguments[0] : "overhead";
    Path folder = Files.createTempDirectory("sweep-schedule");
    try {
      new SweepSchedule(folder).run(scenario, arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private void run(String scenario, int size) throws IOException, InterruptedException {
    switch (scenario) {
      case "sleep" -> sleep(size == 0 ? 10_000 : size);
      case "persist" -> persist(size == 0 ? 100 : size);
      case "makespan" -> makespan();
      case "many" -> many(size == 0 ? 100_000 : size);
      case "overhead" -> overhead(size == 0 ? 2000 : size);
      default -> throw new IllegalArgumentException(
          "scenario must be sleep, persist, makespan, overhead or many, but was " + scenario);
    }
  }

  private void sleep(int trials) throws IOException, InterruptedException {
    try (Cluster cluster = new Cluster(folder, 16)) {
      double seconds = seconds(cluster, "sleep", "seconds: 1, steps: 1", "1", trials);
      print("%,d trials of 1 s on 16 slots: %.1f s, %.3f of what the slots need", trials, seconds,
          seconds * 16 / trials);
    }
  }

  private void persist(int seconds) throws IOException, InterruptedException {
    try (Cluster cluster = new Cluster(folder, 96)) {
      String problem = "seconds: 0.02, steps: " + 50 * seconds;
      double took = seconds(cluster, "persist", problem, "1", 96);
      print("96 trials x 50 rows/s x %d s: all committed after %.1f s", seconds, took);
    }
  }

  private void makespan() throws IOException, InterruptedException {
    int[] steps = {5, 10, 20, 50, 100, 200};
    int seeds = 24;
    double work = IntStream.of(steps).sum() * 0.1 * seeds;
    double bound = Math.max(work / 16, 20);
    try (Cluster cluster = new Cluster(folder, 16)) {
      // The cluster's executors have run something.
      seconds(cluster, "warm-up", "seconds: 0.01, steps: 1", "1", 64);
      for (String told : List.of("1", "[0.1, 10]")) {
        String grid = "told: " + told + ", steps: [5, 10, 20, 50, 100, 200]";
        int each = told.equals("1") ? seeds : seeds / 2;
        double seconds = seconds(cluster, "makespan-" + each, "seconds: 0.1", grid, each);
        print("makespan, estimates times %s: %.1f s from the driver's start, %.1f s from the first "
            + "trial's; the bound is %.1f s: %.3f", told, seconds, sinceFirst, bound, sinceFirst / bound);
      }
    }
  }

  private void overhead(int trials) throws IOException, InterruptedException {
    try (Cluster cluster = new Cluster(folder, 16)) {
      seconds(cluster, "warm-up", "seconds: 0, steps: 1", "told: 1", 64);
      seconds(cluster, "overhead", "seconds: 0, steps: 1", "told: 1", trials);
      print("%,d trials that do nothing: %.1f ms each", trials, sinceFirst / trials * 1000);
    }
  }

  private void many(int trials) throws IOException, InterruptedException {
    driverMemory = "256m";
    driverOptions = "--conf spark.testing.reservedMemory=50000000";
    try (Cluster cluster = new Cluster(folder, 16)) {
      double seconds = seconds(cluster, "many", "seconds: 0, steps: 1", "told: 1", trials);
      print("%,d trials, driver heap of 256 MiB: all committed after %.1f s", trials, seconds);
    }
  }

  private String driverMemory = "1g";
  private String driverOptions = "";
  private double sinceFirst;

  /** Runs a study; returns seconds from the driver's start to the last committed trial. */
  private double seconds(Cluster cluster, String name, String problem, String grid, int seeds)
      throws IOException, InterruptedException {
    Path study = folder.resolve(name + ".yaml");
    StringBuilder text = new StringBuilder();
    text.append("study: ").append(name).append("\nproblem: {type: wait, ").append(problem).append("}\n");
    text.append("grid:\n  optimizer: sgd\n  learning-rate: 0.1\n");
    if (grid.contains(":")) {
      for (String axis : grid.split(", (?=[a-z])", -1)) {
        text.append("  problem.").append(axis).append('\n');
      }
    }
    text.append("seeds: ").append(seeds).append('\n');
    Files.writeString(study, text);
    long start = System.nanoTime();
    Process driver = driver(cluster, study, folder.resolve(name)).start();
    double last = 0;
    long ended = 0;
    double first = Double.MAX_VALUE;
    try (BufferedReader lines = driver.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          last = (System.nanoTime() - start) * 1e-9;
          first = Math.min(first, last - seconds(line));
          ended++;
        }
      }
    }
    if (driver.waitFor() != 0) {
      String said = Files.readString(folder.resolve("driver.err"));
      throw new IOException("the sweep ended with exit code " + driver.exitValue() + ": " + said);
    }
    sinceFirst = last - first;
    print("  %s: %,d trials, the first began after %.1f s, the last was committed after %.1f s", name, ended, first, last);
    return last;
  }

  /** What the trial of a progress line took. */
  private static double seconds(String line) {
    Matcher matcher = SECONDS.matcher(line);
    if (!matcher.find()) {
      throw new IllegalStateException("a progress line must end with seconds, but was " + line);
    }
    return Double.parseDouble(matcher.group(1).replace(",", ""));
  }

  private ProcessBuilder driver(Cluster cluster, Path study, Path results) {
    ProcessBuilder builder =
        new ProcessBuilder(
            HOME.resolve("sweep").toString(),
            "run",
            study.toString(),
            "--out",
            results.toString(),
            "--master",
            cluster.url());
    builder.environment().putAll(Map.of("SWEEP_JARS", jar.toString(), "SWEEP_BUILD", "never"));
    builder.environment().put("SWEEP_DRIVER_MEMORY", driverMemory);
    builder.environment().put("SWEEP_SPARK_OPTIONS", driverOptions);
    builder.redirectError(folder.resolve("driver.err").toFile());
    return builder;
  }

  private Path compile() throws IOException, InterruptedException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path source = HOME.resolve("jobs/benchmarks/extension/org/sweep/benchmarks/Wait.java");
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, System.err, System.err, "-cp", System.getProperty("java.class.path"), "-proc:none",
                "-d", classes.toString(), source.toString());
    if (code != 0) {
      throw new IOException("cannot compile " + source);
    }
    Path services = Files.createDirectories(classes.resolve("META-INF/services"));
    Files.writeString(services.resolve("org.sweep.problem.ProblemType"), "org.sweep.benchmarks.Wait\n");
    Path made = folder.resolve("wait.jar");
    java.util.spi.ToolProvider.findFirst("jar").orElseThrow()
        .run(System.out, System.err, "--create", "--file", made.toString(), "-C", classes.toString(), ".");
    return made;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  /** A master and its workers. */
  private static final class Cluster implements Closeable {
    private final List<Process> processes = new ArrayList<>();
    private final Path folder;
    private final int port;

    Cluster(Path folder, int slots) throws IOException, InterruptedException {
      this.folder = folder;
      try (ServerSocket socket = new ServerSocket(0)) {
        this.port = socket.getLocalPort();
      }
      start("master", "org.apache.spark.deploy.master.Master", "--port", "" + port, "--webui-port", "0");
      for (int i = 0; i < WORKERS; i++) {
        String cores = "" + slots / WORKERS;
        start("worker-" + i, "org.apache.spark.deploy.worker.Worker", "--cores", cores, "--memory", "1g",
            "--webui-port", "0", "--work-dir", folder.resolve("work-" + i).toString(), url());
      }
      TimeUnit.SECONDS.sleep(10);
    }

    String url() {
      return "spark://127.0.0.1:" + port;
    }

    private void start(String name, String daemon, String... arguments) throws IOException {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
      command.addAll(List.of("-Xmx256m", "-cp", SPARK.resolve("jars") + "/*", daemon, "--host", "127.0.0.1"));
      command.addAll(List.of(arguments));
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.redirectErrorStream(true).redirectOutput(folder.resolve(name + ".log").toFile());
      builder.environment().putAll(Map.of("SPARK_HOME", SPARK.toString(), "SPARK_LOCAL_IP", "127.0.0.1",
          "SPARK_SCALA_VERSION", "2.12", "OPENBLAS_NUM_THREADS", "1"));
      processes.add(builder.start());
    }

    @Override
    public void close() {
      for (Process process : processes) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
          process.waitFor();
        } catch (InterruptedException e) {
          throw new UncheckedIOException(new IOException(e));
        }
      }
    }
  }
}
