package org.sweep.jobs.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A standalone cluster of Spark on the loopback address: a master and workers as processes, on
 * ports that are free. All that it started is killed when it is closed, or when this JVM ends.
 */
public final class StandaloneCluster implements AutoCloseable {
  private static final Duration TO_START = Duration.ofMinutes(1);
  private static final Duration TO_REGISTER = Duration.ofSeconds(30);
  private static final long MILLISECONDS_BETWEEN_LOOKS = 100;

  private final Path folder;
  private final SparkProcess master;
  private final String url;
  private final URI state;
  private final List<ClusterWorker> workers = new ArrayList<>();
  private final List<Driver> drivers = new ArrayList<>();
  private final Thread hook = new Thread(this::destroy, "end of the cluster");

  /**
   * A master without workers.
   *
   * @param folder where logs and work folders go
   * @throws AssertionError if it does not start
   */
  public StandaloneCluster(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    List<String> program = new ArrayList<>(daemonOptions());
    program.addAll(List.of("org.apache.spark.deploy.master.Master", "--host", "127.0.0.1"));
    program.addAll(List.of("--port", "0", "--webui-port", "0"));
    this.master = SparkProcess.start("master", folder, program);
    Runtime.getRuntime().addShutdownHook(hook);
    this.url = master.awaitErr("Starting Spark master at (spark://\\S+)", TO_START);
    this.state =
        URI.create(
            master.awaitErr("Bound MasterWebUI to .*, and started at (\\S+)", TO_START) + "/json/");
  }

  /** Options of the JVMs of master and workers: small, and saying what they do. */
  static List<String> daemonOptions() {
    Path log = SparkProcess.home("jobs/src/test/resources/cluster/log4j2.properties");
    return List.of("-Xmx192m", "-XX:TieredStopAtLevel=1", "-Dlog4j2.configurationFile=" + log);
  }

  /** The master's address, as {@code --master} takes it. */
  public String url() {
    return url;
  }

  /** Starts workers and waits until the master knows them. */
  public StandaloneCluster withWorkers(int count, WorkerOffer offer)
      throws IOException, InterruptedException {
    for (int i = 0; i < count; i++) {
      addWorker(offer);
    }
    return this;
  }

  /** Starts a worker and waits until the master knows it. */
  public ClusterWorker addWorker(WorkerOffer offer) throws IOException, InterruptedException {
    Path place = folder.resolve("worker-" + workers.size());
    ClusterWorker worker = new ClusterWorker(place, url, offer);
    workers.add(worker);
    awaitRegistered(worker);
    return worker;
  }

  /** The workers, in the order in which they were added. */
  public List<ClusterWorker> workers() {
    return List.copyOf(workers);
  }

  /** Starts a worker again that was killed, and waits until the master knows it. */
  public void restart(ClusterWorker worker) throws IOException, InterruptedException {
    worker.restart();
    awaitRegistered(worker);
  }

  private void awaitRegistered(ClusterWorker worker) throws IOException, InterruptedException {
    await("worker " + worker.port() + " is registered", TO_REGISTER, () -> knows(worker));
  }

  private boolean knows(ClusterWorker worker) throws IOException {
    return StreamSupport.stream(state().path("workers").spliterator(), false)
        .filter(each -> each.path("port").asText().equals(worker.port()))
        .anyMatch(each -> each.path("state").asText().equals("ALIVE"));
  }

  /** What the master says of workers and applications, as its web page has it in JSON. */
  public JsonNode state() throws IOException {
    return new ObjectMapper().readTree(state.toURL());
  }

  /** The processes of all executors. */
  public List<ProcessHandle> executors() {
    return workers.stream().flatMap(worker -> worker.executors().stream()).toList();
  }

  /**
   * Starts {@code sweep} on this cluster.
   *
   * @param name of the driver's output files; once per cluster
   * @param settings Spark settings for {@code --conf}
   * @param arguments the verb and its arguments
   */
  public Driver submit(String name, Map<String, String> settings, List<String> arguments)
      throws IOException {
    Driver driver = Driver.start(folder.resolve(name), url, settings, arguments);
    drivers.add(driver);
    return driver;
  }

  /** Something that may become true. */
  public interface Condition {
    /** Whether it is true now. */
    boolean holds() throws IOException;
  }

  /**
   * Waits until {@code condition} holds.
   *
   * @param sentence the condition in words
   * @throws AssertionError if that takes too long
   */
  public static void await(String sentence, Duration atMost, Condition condition)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("after %s it is not true that %s".formatted(atMost, sentence));
      }
      Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
    }
  }

  /** Kills everything. */
  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(hook);
    destroy();
  }

  private void destroy() {
    drivers.forEach(Driver::kill);
    workers.forEach(ClusterWorker::destroy);
    master.kill();
  }
}
