package org.sweep.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.sweep.jobs.Duck;

/** Two executors train one network together, and score it; Kryo carries what they send. */
@Timeout(400)
class AveragingIT {
  private static final Duration TO_RUN = Duration.ofMinutes(3);
  private static final String STUDY =
      """
      study: averaged
      problem: {type: dl4j, dataset: digits, network: small.json, epochs: 2}
      grid: {optimizer: from-configuration, learning-rate: 1}
      record: {network: true}
      execution: {parameter-averaging: {workers: 2, every: 4}}
      """;

  /** Folders of the jars of ND4J and DL4J in Maven's repository. */
  private static final List<String> LIBRARIES =
      List.of(
          "/org/nd4j/",
          "/org/deeplearning4j/",
          "/org/datavec/",
          "/flatbuffers/",
          "/byteunits/",
          "/neoitertools/",
          "/kryo-serializers/");

  @TempDir private Path folder;

  @Test
  void trainsOnTwoExecutors() throws Exception {
    Files.writeString(folder.resolve("small.json"), network());
    Files.writeString(folder.resolve("study.yaml"), STUDY);
    String results = folder.resolve("results").toString();
    Path events = folder.resolve("events");
    Map<String, String> settings = new HashMap<>(EventLog.settings(events));
    settings.put("spark.jars", libraries());
    settings.put("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
    try (StandaloneCluster cluster =
        new StandaloneCluster(folder.resolve("cluster"))
            .withWorkers(2, WorkerOffer.of(1, "900m"))) {
      List<String> run = List.of("run", folder.resolve("study.yaml").toString(), "--out", results);
      Driver trained = cluster.submit("train", settings, run);
      int code = trained.await(TO_RUN);
      assertThat(code).as(trained.err() + errors()).isZero();

      Map<String, Integer> workers = tasksOfWorkers(events);
      assertThat(workers).hasSize(2);
      assertThat(workers.values()).allSatisfy(tasks -> assertThat(tasks).isGreaterThanOrEqualTo(3));
      settings.keySet().removeIf(key -> key.startsWith("spark.eventLog"));
      Driver scored = cluster.submit("score", settings, List.of("evaluate", results));
      assertThat(scored.await(TO_RUN)).as(scored.err()).isZero();
      assertThat(scored.out()).contains("1 stored network was scored: accuracy from 0.");
    }
    try (Duck duck = new Duck(folder.resolve("results"))) {
      List<List<Object>> losses =
          duck.rows("SELECT training_loss FROM steps WHERE step IN (0, 46) ORDER BY step");
      assertThat((double) losses.get(0).get(0)).isGreaterThan(2);
      assertThat((double) losses.get(1).get(0)).isLessThan(1);
    }
  }

  private String errors() throws Exception {
    if (!Files.isDirectory(folder.resolve("results/trials"))) {
      return "";
    }
    try (Duck duck = new Duck(folder.resolve("results"))) {
      return duck.rows("SELECT error FROM trials").toString();
    }
  }

  @Test
  void saysWhichJarIsMissing() throws Exception {
    Files.createDirectories(folder.resolve("results"));
    Files.writeString(folder.resolve("results/study.yaml"), "study: any");
    Driver driver =
        Driver.start(
            folder.resolve("without"),
            "local[1]",
            Map.of(),
            List.of("evaluate", folder.resolve("results").toString()));

    assertThat(driver.await(TO_RUN)).isEqualTo(2);
    assertThat(driver.err())
        .startsWith("sweep: evaluate needs ND4J, but sweep-nd4j.jar is not on the class path: ");
  }

  /** How many tasks of the trial's rounds each executor ran. */
  private static Map<String, Integer> tasksOfWorkers(Path events) throws IOException {
    Map<Integer, String> jobOfStage = new HashMap<>();
    Map<String, Integer> tasks = new TreeMap<>();
    try (Stream<Path> files = Files.list(events)) {
      for (String line : Files.readAllLines(files.toList().get(0))) {
        JsonNode event = new ObjectMapper().readTree(line);
        String job = event.path("Properties").path("spark.job.description").asText();
        event.path("Stage IDs").forEach(stage -> jobOfStage.put(stage.asInt(), job));
        String name = jobOfStage.getOrDefault(event.path("Stage ID").asInt(-1), "");
        if (event.path("Event").asText().equals("SparkListenerTaskEnd")
            && name.contains("workers of")) {
          tasks.merge(event.path("Task Info").path("Executor ID").asText(), 1, Integer::sum);
        }
      }
    }
    return tasks;
  }

  private static String libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> LIBRARIES.stream().anyMatch(path::contains))
        .collect(Collectors.joining(","));
  }

  private static String network() {
    return new NeuralNetConfiguration.Builder()
        .updater(new Adam(0.02))
        .activation(Activation.TANH)
        .list()
        .layer(new DenseLayer.Builder().nIn(64).nOut(30).build())
        .layer(
            new OutputLayer.Builder(LossFunction.MCXENT)
                .nIn(30)
                .nOut(10)
                .activation(Activation.SOFTMAX)
                .build())
        .build()
        .toJson();
  }
}
