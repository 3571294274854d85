package org.sweep.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sweep.jobs.Duck;

/**
 * Executors, workers and drivers are killed at random moments while trials are trained, with a
 * checkpoint every second. What is left are the rows of an undisturbed run, and little was done
 * twice. A study that is over before the last kill gets more seeds.
 */
@Timeout(900)
class KillsIT {
  private static final Logger LOG = LoggerFactory.getLogger(KillsIT.class);
  private static final Duration TO_RUN = Duration.ofMinutes(5);
  private static final Duration TO_APPEAR = Duration.ofMinutes(2);
  private static final int RANDOM_SEED = 20261122;
  private static final int MOST_MILLISECONDS_TO_A_KILL = 4000;
  private static final int WORKERS = 2;
  private static final int SLOTS_PER_WORKER = 2;
  private static final int STEPS = 46;

  /** Steps of 0.1 s, with 1 s between checkpoints; one step more before and one after. */
  private static final int MOST_STEPS_LOST = 12;

  private static final int TRIALS_PER_SEED = 4;
  private static final int MORE_SEEDS = 5;
  private static final int MOST_RUNS_TO_FINISH = 3;
  private static final String STUDY =
      """
      study: kills
      problem:
        {type: slow-classifier, seconds: 0.1, dataset: digits, hidden: [20], epochs: 2}
      grid: {optimizer: [sgd, adam], learning-rate: [0.1, 0.01]}
      checkpoint: {every-seconds: 1}
      """;

  @TempDir private Path folder;
  private final Random random = new Random(RANDOM_SEED);
  private StandaloneCluster cluster;
  private Path jar;
  private Journals journals;
  private Driver driver;
  private int runs;
  private int seeds = MORE_SEEDS;
  private int slotsLost;

  private enum Victim {
    EXECUTOR,
    WORKER,
    DRIVER
  }

  @BeforeEach
  void writeStudy() throws Exception {
    Files.writeString(folder.resolve("study.yaml"), STUDY);
    jar = Problems.jar(folder);
    journals = new Journals(folder.resolve("journals"));
  }

  @Test
  void leaveTheRowsOfAnUndisturbedRun() throws Exception {
    try (StandaloneCluster started = new StandaloneCluster(folder.resolve("cluster"))) {
      cluster = started.withWorkers(WORKERS, WorkerOffer.of(SLOTS_PER_WORKER, "600m"));
      startDriver();
      for (Victim victim : victims()) {
        awaitTraining();
        Thread.sleep(random.nextInt(MOST_MILLISECONDS_TO_A_KILL));
        kill(victim);
      }
      finish();
    }
    runUndisturbed();

    assertThat(StepRows.countAndDifferences(folder.resolve("killed"), folder.resolve("quiet")))
        .containsExactly((long) trials() * (STEPS + 1), 0L, 0L);
    try (Duck duck = new Duck(folder.resolve("killed"))) {
      assertThat(duck.rows("SELECT outcome, count(*) FROM trials GROUP BY ALL"))
          .containsExactly(List.of("completed", (long) trials()));
    }
    assertLittleWasDoneTwice();
  }

  /** 20 of them: half executors, a quarter workers, a quarter drivers. */
  private List<Victim> victims() {
    List<Victim> victims = new ArrayList<>();
    victims.addAll(Collections.nCopies(10, Victim.EXECUTOR));
    victims.addAll(Collections.nCopies(5, Victim.WORKER));
    victims.addAll(Collections.nCopies(5, Victim.DRIVER));
    Collections.shuffle(victims, random);
    return victims;
  }

  private int trials() {
    return TRIALS_PER_SEED * seeds;
  }

  private List<String> arguments(String directory) {
    return List.of(
        "run",
        folder.resolve("study.yaml").toString(),
        "--out",
        folder.resolve(directory).toString(),
        "--set",
        "seeds=" + seeds);
  }

  private void startDriver() throws Exception {
    runs++;
    driver = cluster.submit("run-" + runs, journals.settings(jar), arguments("killed"));
  }

  /** Waits for somebody to kill; a driver that has ended before is started with more to do. */
  private void awaitTraining() throws Exception {
    StandaloneCluster.await(
        "an executor trains, or the study is over",
        TO_APPEAR,
        () -> !journals.training(cluster.executors()).isEmpty() || !driver.isAlive());
    if (!driver.isAlive()) {
      assertThat(driver.await(TO_RUN)).as(driver.err()).isIn(0, 1);
      seeds += MORE_SEEDS;
      startDriver();
      awaitTraining();
    }
  }

  private void kill(Victim victim) throws Exception {
    switch (victim) {
      case EXECUTOR -> {
        any(journals.training(cluster.executors())).ifPresent(ProcessHandle::destroyForcibly);
        slotsLost += SLOTS_PER_WORKER;
      }
      case WORKER -> {
        ClusterWorker worker = any(cluster.workers()).orElseThrow();
        worker.kill();
        cluster.restart(worker);
        slotsLost += SLOTS_PER_WORKER;
      }
      case DRIVER -> {
        driver.kill();
        startDriver();
        slotsLost += SLOTS_PER_WORKER * WORKERS;
      }
    }
  }

  private <T> Optional<T> any(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
  }

  /** Trials that lost too many executors have failed, and run when the command is given again. */
  private void finish() throws Exception {
    int code = driver.await(TO_RUN);
    for (int i = 0; i < MOST_RUNS_TO_FINISH && code == 1; i++) {
      startDriver();
      code = driver.await(TO_RUN);
    }
    assertThat(code).as(driver.err()).isZero();
  }

  private void runUndisturbed() throws Exception {
    Map<String, String> settings =
        Map.of("spark.jars", jar.toString(), "spark.driver.extraJavaOptions", "-Dpace.scale=0");
    Driver local = Driver.start(folder.resolve("local"), "local[2]", settings, arguments("quiet"));
    assertThat(local.await(TO_RUN)).as(local.err()).isZero();
  }

  private void assertLittleWasDoneTwice() throws Exception {
    int begunAgain = journals.attempts() - trials();
    long stepsAgain = journals.steps() - (long) trials() * (STEPS + 1);
    LOG.info(
        "{} trials, {} runs, {} slots lost: {} trials begun again, {} s of training repeated",
        trials(),
        runs,
        slotsLost,
        begunAgain,
        Math.round(stepsAgain * 0.1));
    assertThat(begunAgain).isBetween(1, slotsLost);
    assertThat(stepsAgain).isBetween(1L, (long) MOST_STEPS_LOST * slotsLost);
  }
}
