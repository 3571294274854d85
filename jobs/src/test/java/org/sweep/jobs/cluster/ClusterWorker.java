package org.sweep.jobs.cluster;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A worker of a {@link StandaloneCluster}; its executors are its child processes. */
public final class ClusterWorker {
  private static final Duration TO_START = Duration.ofMinutes(1);

  private final Path folder;
  private final String master;
  private final WorkerOffer offer;
  private final List<ProcessHandle> orphans = new ArrayList<>();
  private int starts;
  private SparkProcess process;
  private String port;

  ClusterWorker(Path folder, String master, WorkerOffer offer)
      throws IOException, InterruptedException {
    this.folder = folder;
    this.master = master;
    this.offer = offer;
    start();
  }

  private void start() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Properties settings = new Properties();
    settings.putAll(offer.settings());
    Path file = folder.resolve("worker.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      settings.store(writer, null);
    }
    List<String> program = new ArrayList<>(StandaloneCluster.daemonOptions());
    program.addAll(List.of("org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1"));
    program.addAll(List.of("--webui-port", "0", "--work-dir", folder.resolve("work").toString()));
    program.addAll(List.of("--cores", Integer.toString(offer.cores()), "--memory", offer.memory()));
    program.addAll(List.of("--properties-file", file.toString(), master));
    starts++;
    process = SparkProcess.start("worker-" + starts, folder, program);
    port = process.awaitErr("Starting Spark worker 127\\.0\\.0\\.1:(\\d+)", TO_START);
  }

  /** The worker's port, by which the master knows it. */
  String port() {
    return port;
  }

  /** The processes of its executors, the oldest first. */
  public List<ProcessHandle> executors() {
    return process.handle().children().filter(ProcessHandle::isAlive).toList();
  }

  /** What it logged since it was started last. */
  public String log() throws IOException {
    return process.err();
  }

  /** The folder with a folder per application, with a folder per executor: stdout, stderr. */
  public Path work() {
    return folder.resolve("work");
  }

  /** {@code kill -9}; its executors end by themselves when they notice. */
  public void kill() {
    orphans.addAll(process.handle().descendants().toList());
    process.kill();
  }

  /** {@code kill -SIGNAL}, such as PWR, on which a worker is decommissioned. */
  public void signal(String signal) throws IOException, InterruptedException {
    process.signal(signal);
  }

  /** Starts it again after it was killed. */
  void restart() throws IOException, InterruptedException {
    start();
  }

  /** Kills it and all that it ever started. */
  void destroy() {
    kill();
    orphans.forEach(ProcessHandle::destroyForcibly);
  }
}
