package org.sweep.jobs.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code sweep} as spark-submit runs it on a cluster: a process of its own. */
public final class Driver {
  /** Of executors: JVMs that live for seconds spend most of their time loading and compiling. */
  static final String JVM_OPTIONS = jvmOptions();

  /** Small, for machines of two cores; and soon aware of what was killed. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "spark.ui.enabled", "false",
          "spark.executor.memory", "512m",
          "spark.executor.extraJavaOptions", JVM_OPTIONS,
          "spark.driver.host", "127.0.0.1",
          "spark.driver.bindAddress", "127.0.0.1");

  private final SparkProcess process;

  private static String jvmOptions() {
    return Stream.concat(
            Stream.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            SparkProcess.sharedClasses().stream())
        .map(option -> '"' + option + '"')
        .collect(Collectors.joining(" "));
  }

  private Driver(SparkProcess process) {
    this.process = process;
  }

  /**
   * Starts {@code sweep}.
   *
   * @param folder where its output goes, not used before
   * @param master of the cluster, or {@code local[2]}
   * @param settings Spark settings for {@code --conf}
   * @param arguments the verb and its arguments
   */
  public static Driver start(
      Path folder, String master, Map<String, String> settings, List<String> arguments)
      throws IOException {
    Map<String, String> all = new TreeMap<>(SETTINGS);
    all.putAll(settings);
    List<String> program = new ArrayList<>();
    program.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
    String more = all.getOrDefault("spark.driver.extraJavaOptions", "");
    Stream.of(more.split(" ")).filter(each -> !each.isEmpty()).forEach(program::add);
    program.add(
        "-Dlog4j2.configurationFile="
            + SparkProcess.home("jobs/src/main/conf/log4j2.properties").toUri());
    program.add("org.apache.spark.deploy.SparkSubmit");
    program.addAll(List.of("--class", "org.sweep.jobs.Sweep", "--master", master));
    all.forEach((key, value) -> program.addAll(List.of("--conf", key + "=" + value)));
    program.add(SparkProcess.home("jobs/target/sweep.jar").toString());
    program.addAll(arguments);
    return new Driver(SparkProcess.start("driver", folder, program));
  }

  /**
   * Waits for its end.
   *
   * @return the exit code
   * @throws AssertionError if it does not end in time; it is killed then
   */
  public int await(Duration atMost) throws IOException, InterruptedException {
    return process.await(atMost);
  }

  /** Whether it runs. */
  public boolean isAlive() {
    return process.handle().isAlive();
  }

  /** What it printed so far on stdout. */
  public String out() throws IOException {
    return process.out();
  }

  /** What it printed so far on stderr. */
  public String err() throws IOException {
    return process.err();
  }

  /** {@code kill -9}; returns when it is gone. */
  public void kill() {
    process.kill();
  }

  /** {@code kill -SIGNAL}, such as INT, which is what Ctrl-C sends. */
  public void signal(String signal) throws IOException, InterruptedException {
    process.signal(signal);
  }
}
