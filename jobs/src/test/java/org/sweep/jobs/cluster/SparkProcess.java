package org.sweep.jobs.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/** A program in Spark's jars as a process of its own. What it prints goes to two files. */
final class SparkProcess {
  private static final Path HOME = Path.of(System.getProperty("sweep.home"));
  private static final Path SPARK = HOME.resolve("jobs/target/spark");
  private static final long MILLISECONDS_BETWEEN_LOOKS = 50;

  private final String name;
  private final Path out;
  private final Path err;
  private final Process process;

  private SparkProcess(String name, Path folder, ProcessBuilder builder) throws IOException {
    this.name = name;
    this.out = folder.resolve(name + ".out");
    this.err = folder.resolve(name + ".err");
    this.process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
  }

  /** A file of the project. */
  static Path home(String path) {
    return HOME.resolve(path);
  }

  /** Options of a JVM that takes Spark's classes from the archive which ./sweep made, if it did. */
  static List<String> sharedClasses() {
    try (Stream<Path> files = Files.list(SPARK)) {
      return files
          .filter(file -> file.toString().endsWith(".jsa"))
          .findFirst()
          .map(file -> List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds*=off"))
          .orElse(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts a program.
   *
   * @param name of the files with its output, once per folder
   * @param folder where those and its local files go
   * @param program options of the JVM, the main class and its arguments
   */
  static SparkProcess start(String name, Path folder, List<String> program) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", SPARK.resolve("jars") + "/*"));
    command.addAll(sharedClasses());
    command.addAll(program);
    Files.createDirectories(folder);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME", SPARK.toString(),
                "SPARK_LOCAL_IP", "127.0.0.1",
                "SPARK_LOCAL_DIRS", folder.resolve("local").toString(),
                "SPARK_SCALA_VERSION", "2.12",
                "SPARK_NO_DAEMONIZE", "1",
                "OPENBLAS_NUM_THREADS", "1"));
    return new SparkProcess(name, folder, builder);
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** What it printed so far on stdout. */
  String out() throws IOException {
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  /** What it printed so far on stderr. */
  String err() throws IOException {
    return Files.readString(err, StandardCharsets.UTF_8);
  }

  /**
   * Waits until a line on stderr has {@code pattern}.
   *
   * @return the pattern's first group
   * @throws AssertionError if that does not come in time, or the process ends before
   */
  String awaitErr(String pattern, Duration atMost) throws IOException, InterruptedException {
    Pattern wanted = Pattern.compile(pattern);
    long end = System.nanoTime() + atMost.toNanos();
    while (System.nanoTime() < end) {
      boolean hasEnded = !process.isAlive();
      Matcher matcher = wanted.matcher(err());
      if (matcher.find()) {
        return matcher.group(1);
      }
      if (hasEnded) {
        break;
      }
      Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
    }
    throw new AssertionError("%s never said %s:%n%s".formatted(name, pattern, err()));
  }

  /**
   * Waits for its end.
   *
   * @return the exit code
   * @throws AssertionError if it does not end in time; it is killed then
   */
  int await(Duration atMost) throws IOException, InterruptedException {
    if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
      throw new AssertionError(
          "%s did not end within %s:%n%s%n%s".formatted(name, atMost, out(), err()));
    }
    return process.exitValue();
  }

  /** {@code kill -9}; returns when it is gone. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** {@code kill -SIGNAL}. */
  void signal(String signal) throws IOException, InterruptedException {
    Processes.signal(handle(), signal);
  }
}
