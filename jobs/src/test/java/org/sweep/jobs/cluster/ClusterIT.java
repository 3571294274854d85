package org.sweep.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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

/** Studies on a cluster where nothing goes wrong. */
@Timeout(300)
@TestMethodOrder(OrderAnnotation.class)
class ClusterIT {
  private static final Duration TO_RUN = Duration.ofMinutes(3);
  private static final int CANNOT_RUN = 3;
  private static final String STUDY =
      """
      study: small
      problem: {type: classifier, dataset: digits, hidden: [20], epochs: 2}
      grid: {optimizer: [sgd, adam], learning-rate: [0.1, 0.01]}
      seeds: 3
      """;

  @TempDir private static Path folder;
  private static StandaloneCluster cluster;

  @BeforeAll
  static void startCluster() throws Exception {
    cluster =
        new StandaloneCluster(folder.resolve("cluster")).withWorkers(2, WorkerOffer.of(1, "600m"));
    Files.writeString(folder.resolve("study.yaml"), STUDY);
  }

  @AfterAll
  static void stopCluster() {
    cluster.close();
  }

  private static List<String> run(String study, String directory, String... overrides) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("run", folder.resolve(study).toString()));
    arguments.addAll(List.of("--out", folder.resolve(directory).toString()));
    Arrays.stream(overrides).forEach(each -> arguments.addAll(List.of("--set", each)));
    return arguments;
  }

  @Test
  @Order(1)
  void writesTheSameRowsAsOneJvm() throws Exception {
    Driver there = cluster.submit("same", Map.of(), run("study.yaml", "there"));
    assertThat(there.await(TO_RUN)).as(there.err()).isZero();
    Driver here =
        Driver.start(folder.resolve("local"), "local[2]", Map.of(), run("study.yaml", "here"));
    assertThat(here.await(TO_RUN)).as(here.err()).isZero();

    assertThat(there.err()).isEmpty();
    assertThat(StepRows.countAndDifferences(folder.resolve("there"), folder.resolve("here")))
        .containsExactly(12L * 47, 0L, 0L);
  }

  /** From 12 trials to 40: rows of the 12 stay where they are, byte for byte. */
  @Test
  @Order(2)
  void runsExactlyWhatIsMissingOfALargerStudy() throws Exception {
    Path steps = folder.resolve("there/steps");
    Path trials = folder.resolve("there/trials");
    Map<String, Long> stepsBefore = Duck.modified(steps);
    Map<String, Long> trialsBefore = Duck.modified(trials);
    Set<List<Object>> idsBefore = ids("there");

    Driver more =
        cluster.submit(
            "more",
            Map.of(),
            run("study.yaml", "there", "seeds=5", "grid.learning-rate=[0.1, 0.01, 1e-3, 1e-4]"));
    assertThat(more.await(TO_RUN)).as(more.err()).isZero();

    assertThat(more.out()).contains("12 ended (12 completed), 28 to run", "[28/28]");
    assertThat(Duck.modified(steps)).containsAllEntriesOf(stepsBefore);
    assertThat(Duck.modified(trials)).containsAllEntriesOf(trialsBefore);
    assertThat(ids("there")).hasSize(40).containsAll(idsBefore);
    try (Duck duck = new Duck(folder.resolve("there"))) {
      assertThat(duck.rows("SELECT count(*), count(DISTINCT (trial_id, step)) FROM steps"))
          .containsExactly(List.of(40L * 47, 40L * 47));
    }
  }

  private static Set<List<Object>> ids(String directory) throws Exception {
    try (Duck duck = new Duck(folder.resolve(directory))) {
      return new HashSet<>(duck.rows("SELECT trial_id FROM trials"));
    }
  }

  @Test
  @Order(3)
  void refusesASecondDriverOfTheSameDirectory() throws Exception {
    Path jar = Problems.jar(folder);
    Journals journals = new Journals(folder.resolve("journals"));
    Files.writeString(
        folder.resolve("long.yaml"),
        """
        study: long
        problem: {type: sleep, seconds: 0.1, steps: 600}
        grid: {optimizer: sgd, learning-rate: [0.1, 0.2]}
        """);
    Driver first = cluster.submit("first", journals.settings(jar), run("long.yaml", "long"));
    StandaloneCluster.await("a trial runs", TO_RUN, () -> journals.attempts() > 0);

    Driver second =
        cluster.submit("second", Map.of("spark.jars", jar.toString()), run("long.yaml", "long"));

    assertThat(second.await(TO_RUN)).isEqualTo(CANNOT_RUN);
    assertThat(second.err())
        .matches("(?s)sweep: .*/long is in use by another run: .*\\. It gave a sign of life.*");
    assertThat(first.isAlive()).isTrue();
    first.kill();
  }
}
