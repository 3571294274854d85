package org.sweep.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.jobs.cluster.EventLog.Span;

/** Spark assigns GPUs to trials; the workers here have them in name only. */
@Timeout(300)
class GpuIT {
  private static final Duration TO_RUN = Duration.ofSeconds(150);

  /** Four trials of some seconds each. */
  private static final String STUDY =
      """
      study: assigned
      problem: {type: toy-game, game: xy, steps: 300000}
      grid: {optimizer: sgd, learning-rate: 1e-9}
      seeds: 4
      record: {every: 300000}
      resources: {gpus: %s}
      """;

  @TempDir private Path folder;

  @Test
  void givesNoAddressToTwoTrialsAtOnce() throws Exception {
    Map<String, String> oneExecutor =
        Map.of("spark.executor.resource.gpu.amount", "2", "spark.executor.cores", "4");
    Map<Long, String> devices = run("1", oneExecutor);

    assertThat(devices).hasSize(4).containsValues("gpu 0", "gpu 1");
    assertThat(devices.values()).containsOnly("gpu 0", "gpu 1");
    assertThat(mostAtOnce(devices, "gpu 0")).isEqualTo(1);
    assertThat(mostAtOnce(devices, "gpu 1")).isEqualTo(1);
    assertThat(mostAtOnce(devices, "gpu")).as("trials at a time").isEqualTo(2);
  }

  @Test
  void givesAnAddressToTwoTrialsWithHalfOfItEach() throws Exception {
    Map<Long, String> devices = run("0.5", Map.of());

    assertThat(devices.values())
        .as("an executor for every GPU, with two cores")
        .containsExactlyInAnyOrder("gpu 0", "gpu 0", "gpu 1", "gpu 1");
    assertThat(mostAtOnce(devices, "gpu 0")).isEqualTo(2);
    assertThat(mostAtOnce(devices, "gpu 1")).isEqualTo(2);
  }

  @Test
  void namesAllAddressesOfATrialWithTwo() throws Exception {
    Map<Long, String> devices = run("2", Map.of());

    assertThat(devices.values()).containsOnly("gpu 0,1");
    assertThat(mostAtOnce(devices, "gpu")).isEqualTo(1);
  }

  @Test
  void endsWithASentenceWhereNoWorkerHasEnough() throws Exception {
    try (StandaloneCluster cluster = cluster()) {
      Path out = folder.resolve("never");
      Driver driver =
          cluster.submit(
              "driver",
              Map.of("spark.sweep.gpu.wait", "12s"),
              List.of("run", study("3"), "--out", out.toString()));

      assertThat(driver.await(TO_RUN)).as(driver.err()).isEqualTo(3);
      assertThat(driver.out())
          .contains("waiting for an executor with 3 GPUs, up to 12 s (spark.sweep.gpu.wait)");
      assertThat(driver.err())
          .contains(
              "sweep: there was no executor with 3 GPUs within 12 s (spark.sweep.gpu.wait): does a"
                  + " worker have as many, and free?");
    }
  }

  /** The device of every trial, by seed. */
  private Map<Long, String> run(String gpus, Map<String, String> settings) throws Exception {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(EventLog.settings(folder.resolve("events")));
    Path out = folder.resolve("results");
    try (StandaloneCluster cluster = cluster()) {
      Driver driver =
          cluster.submit("driver", all, List.of("run", study(gpus), "--out", out.toString()));
      assertThat(driver.await(TO_RUN)).as(driver.err()).isZero();
    }
    return devices(out);
  }

  private StandaloneCluster cluster() throws IOException, InterruptedException {
    return new StandaloneCluster(folder.resolve("cluster"))
        .withWorkers(1, WorkerOffer.of(4, "2g").withGpus(folder, "0", "1"));
  }

  private String study(String gpus) throws IOException {
    return Files.writeString(folder.resolve("study.yaml"), STUDY.formatted(gpus)).toString();
  }

  private static Map<Long, String> devices(Path out) throws SQLException {
    Map<Long, String> devices = new HashMap<>();
    String query = "SELECT seed, device FROM '%s/trials/*.parquet'".formatted(out);
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet rows = duckdb.createStatement().executeQuery(query)) {
      while (rows.next()) {
        devices.put(rows.getLong(1), rows.getString(2));
      }
    }
    return devices;
  }

  /** The most trials that ran at one time on devices whose name begins so. */
  private long mostAtOnce(Map<Long, String> devices, String device) throws IOException {
    Map<String, Span> tasks = EventLog.tasks(folder.resolve("events"));
    List<Span> spans = new ArrayList<>();
    devices.forEach(
        (seed, name) -> {
          if (name.startsWith(device)) {
            spans.add(tasks.get("assigned: sgd, learning_rate 1e-9, seed " + seed));
          }
        });
    return spans.stream()
        .mapToLong(span -> spans.stream().filter(each -> each.contains(span.middle())).count())
        .max()
        .orElse(0);
  }
}
