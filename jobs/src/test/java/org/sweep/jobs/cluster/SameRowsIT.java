package org.sweep.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A cluster writes what one JVM writes. */
@Timeout(180)
class SameRowsIT {
  private static final Duration TO_RUN = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @Test
  void writesTheSameRowsOnAClusterAndInOneJvm() throws Exception {
    Path study =
        Files.writeString(
            folder.resolve("study.yaml"),
            """
            study: small
            problem: {type: classifier, dataset: digits, hidden: [20], epochs: 2}
            grid: {optimizer: [sgd, adam], learning-rate: [0.1, 0.01]}
            seeds: 2
            """);
    try (StandaloneCluster cluster =
        new StandaloneCluster(folder.resolve("cluster")).withWorkers(2, WorkerOffer.of(1, "1g"))) {
      Driver driver =
          cluster.submit(
              "driver", Map.of(), List.of("run", study.toString(), "--out", folder + "/there"));

      assertThat(driver.await(TO_RUN)).as(driver.err()).isZero();
    }
  }
}
