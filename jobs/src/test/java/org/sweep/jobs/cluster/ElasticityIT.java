package org.sweep.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.jobs.Duck;

/** Clusters that grow and shrink while a study runs. */
@Timeout(600)
@TestMethodOrder(OrderAnnotation.class)
class ElasticityIT {
  private static final Duration TO_RUN = Duration.ofMinutes(4);
  private static final Duration TO_HAPPEN = Duration.ofMinutes(2);
  private static final WorkerOffer OFFER =
      WorkerOffer.of(1, "600m").with("spark.decommission.enabled", "true");

  @TempDir private static Path folder;
  private static StandaloneCluster cluster;
  private static Path jar;

  @BeforeAll
  static void startCluster() throws Exception {
    cluster = new StandaloneCluster(folder.resolve("cluster")).withWorkers(1, OFFER);
    jar = Problems.jar(folder);
  }

  @AfterAll
  static void stopCluster() {
    cluster.close();
  }

  private static void haveTwoWorkers() throws Exception {
    if (cluster.workers().size() < 2) {
      cluster.addWorker(OFFER);
    }
  }

  private static Driver run(String name, Map<String, String> settings, String study)
      throws Exception {
    Path file = Files.writeString(folder.resolve(name + ".yaml"), study);
    String directory = folder.resolve(name).toString();
    return cluster.submit(
        "driver-" + name, settings, List.of("run", file.toString(), "--out", directory));
  }

  private static void assertCompleted(String name, Driver driver, int trials) throws Exception {
    assertThat(driver.await(TO_RUN)).as(driver.err()).isZero();
    try (Duck duck = new Duck(folder.resolve(name))) {
      assertThat(duck.rows("SELECT outcome, count(*) FROM trials GROUP BY ALL"))
          .containsExactly(List.of("completed", (long) trials));
    }
  }

  @Test
  @Order(1)
  void usesAWorkerThatComesLate() throws Exception {
    Journals journals = new Journals(folder.resolve("late-journals"));
    Driver driver =
        run(
            "late",
            journals.settings(jar),
            """
            study: late
            problem: {type: sleep, seconds: 0.2, steps: 10}
            grid: {optimizer: sgd, learning-rate: [0.1, 0.2, 0.3, 0.4]}
            seeds: 6
            """);
    StandaloneCluster.await("a trial runs", TO_HAPPEN, () -> journals.attempts() > 0);

    ClusterWorker late = cluster.addWorker(OFFER);

    StandaloneCluster.await(
        "the late worker's executor runs trials",
        TO_HAPPEN,
        () -> !journals.training(late.executors()).isEmpty());
    assertCompleted("late", driver, 24);
    assertThat(journals.processes()).hasSize(2);
    assertThat(journals.attempts()).isEqualTo(24);
  }

  /** One trial takes long; beside it there is work for another executor, and then no more. */
  @Test
  @Order(2)
  void dynamicAllocationGrowsAndShrinks() throws Exception {
    haveTwoWorkers();
    Journals journals = new Journals(folder.resolve("dynamic-journals"));
    Map<String, String> settings = journals.settings(jar);
    settings.put("spark.dynamicAllocation.enabled", "true");
    settings.put("spark.dynamicAllocation.shuffleTracking.enabled", "true");
    settings.put("spark.dynamicAllocation.executorIdleTimeout", "2s");
    settings.put("spark.dynamicAllocation.schedulerBacklogTimeout", "1s");
    settings.put("spark.executor.cores", "1");
    Driver driver =
        run(
            "dynamic",
            settings,
            """
            study: dynamic
            problem: {type: sleep, seconds: 0.2}
            grid:
              - {optimizer: sgd, learning-rate: 0.1, problem.steps: 100}
              - {optimizer: sgd, learning-rate: [0.1, 0.2, 0.3, 0.4], problem.steps: 10}
            """);

    StandaloneCluster.await(
        "two executors train", TO_HAPPEN, () -> journals.processes().size() == 2);
    StandaloneCluster.await(
        "one executor is left while the long trial runs",
        TO_HAPPEN,
        () -> cluster.executors().size() == 1);
    assertThat(driver.isAlive()).isTrue();
    assertThat(driver.out()).contains("[4/5]").doesNotContain("[5/5]");
    assertCompleted("dynamic", driver, 5);
    assertThat(journals.attempts()).isEqualTo(5);
  }

  /**
   * A machine is announced to go, and goes before its trial has ended. Spark would wait for a trial
   * as long as the machine is there.
   */
  @Test
  @Order(3)
  void trialsOfADecommissionedWorkerEndElsewhere() throws Exception {
    haveTwoWorkers();
    Journals journals = new Journals(folder.resolve("decommission-journals"));
    Map<String, String> settings = journals.settings(jar);
    settings.put("spark.decommission.enabled", "true");
    Driver driver =
        run(
            "decommission",
            settings,
            """
            study: decommission
            problem: {type: sleep, seconds: 0.2, steps: 50}
            grid: {optimizer: sgd, learning-rate: [0.1, 0.2, 0.3, 0.4]}
            checkpoint: {every-seconds: 1}
            """);
    StandaloneCluster.await(
        "two executors train", TO_HAPPEN, () -> journals.processes().size() == 2);
    long youngest = journals.youngest();
    ClusterWorker leaving =
        cluster.workers().stream()
            .filter(worker -> worker.executors().stream().anyMatch(e -> e.pid() == youngest))
            .findFirst()
            .orElseThrow();
    Set<Long> gone = new HashSet<>();
    leaving.executors().forEach(each -> gone.add(each.pid()));

    leaving.signal("PWR");

    StandaloneCluster.await(
        "the worker is being decommissioned",
        TO_HAPPEN,
        () -> leaving.log().contains("Decommission worker"));
    leaving.executors().forEach(ProcessHandle::destroyForcibly);
    leaving.kill();
    assertCompleted("decommission", driver, 4);
    assertThat(journals.attempts()).as("one trial was begun again").isEqualTo(5);
    assertThat(journals.processes()).hasSize(2).containsAll(gone);
    long stepsAgain = journals.steps() - 4 * 51;
    assertThat(stepsAgain).as("steps since the checkpoint").isBetween(0L, 12L);
  }
}
