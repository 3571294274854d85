package org.sweep.jobs;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real S3-compatible HTTP server, Adobe's S3Mock, in a process of its own, with one bucket. */
final class S3Server implements AutoCloseable {
  static final String BUCKET = "sweep";

  private static final Path JAR =
      Path.of(System.getProperty("sweep.home"), "jobs", "target", "s3mock", "s3mock.jar");
  private static final Duration TIME_TO_START = Duration.ofMinutes(4);

  private final int port;
  private final Process process;

  private S3Server(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  /** Starts a server that keeps its objects in {@code folder}. */
  static S3Server start(Path folder) throws IOException, InterruptedException {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            JAR.toString(),
            "--server.port=" + freePort(),
            "--com.adobe.testing.s3mock.http-port=" + port);
    builder.environment().put("COM_ADOBE_TESTING_S3MOCK_STORE_INITIAL_BUCKETS", BUCKET);
    builder.environment().put("COM_ADOBE_TESTING_S3MOCK_STORE_ROOT", folder.toString());
    builder.redirectErrorStream(true).redirectOutput(folder.resolveSibling("s3.log").toFile());
    S3Server server = new S3Server(port, builder.start());
    server.awaitStart();
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitStart() throws InterruptedException {
    long end = System.nanoTime() + TIME_TO_START.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        close();
        throw new IllegalStateException("S3Mock does not answer");
      }
      Thread.sleep(200);
    }
  }

  private boolean answers() {
    try {
      URI uri = URI.create(endpoint() + "/" + BUCKET);
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setRequestMethod("HEAD");
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }

  private String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  /** What a user gives to spark-submit, without {@code spark.hadoop}. */
  Map<String, String> hadoopSettings() {
    return Map.of(
        "fs.s3a.endpoint", endpoint(),
        "fs.s3a.path.style.access", "true",
        "fs.s3a.connection.ssl.enabled", "false",
        "fs.s3a.access.key", "any",
        "fs.s3a.secret.key", "thing");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
