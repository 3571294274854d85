package org.sweep.problem.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.deeplearning4j.nn.conf.constraint.MaxNormConstraint;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;
import org.sweep.output.ArtifactTable;
import org.sweep.output.Artifacts;
import org.sweep.output.NumberArray;
import org.sweep.problem.ProblemType.Resources;
import org.sweep.random.Streams;
import org.sweep.spec.Values;
import org.sweep.trial.StepRecord;

class Dl4jProblemTest {
  private static final Backend BACKEND = Backends.cpu();

  @Test
  void startsFromTheSeedAlone() throws IOException {
    Values values = Networks.values(noisy());
    float[] first = problem(values, 1).initialPoint().toFloats();
    Nd4j.getRandom().setSeed(99);
    Nd4j.rand(7);

    assertThat(problem(values, 1).initialPoint().toFloats()).isEqualTo(first);
    assertThat(problem(values, 2).initialPoint().toFloats()).isNotEqualTo(first);
  }

  /** Dropout included: two trials on each of two threads at once, and one alone. */
  @Test
  void trainsTheSameOnAnyThreadInAnyCompany() throws Exception {
    Values values = Networks.values(noisy());
    List<float[]> alone = List.of(trained(values, 1), trained(values, 2));
    List<Callable<List<float[]>>> tasks = new ArrayList<>();
    for (int thread = 0; thread < 2; thread++) {
      tasks.add(() -> List.of(trained(values, 1), trained(values, 2)));
    }
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (Future<List<float[]>> each : threads.invokeAll(tasks)) {
        assertThat(each.get().get(0)).isEqualTo(alone.get(0));
        assertThat(each.get().get(1)).isEqualTo(alone.get(1));
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void drawsNoiseOfSeedAndStepNotOfTheCall() throws IOException {
    Dl4jProblem problem = problem(Networks.values(noisy()), 1);
    double first = loss(problem, 0);

    assertThat(loss(problem, 46)).isNotEqualTo(first);
    assertThat(loss(problem, 0)).isEqualTo(first);
    assertThat(loss(problem(Networks.values(noisy()), 2), 0)).isNotEqualTo(first);
  }

  @Test
  void measuresWhatDl4jMeasuresOnTheTestSet() throws IOException {
    Values values = Networks.values(noisy());
    Dl4jProblem problem = problem(values, 1);
    StepRecord record = new StepRecord(3);
    record.begin(90);
    problem.measure(problem.initialPoint(), BACKEND.zeros(1), record);
    Dl4jTrial trial = Dl4jTrial.of(values, Networks.DATA, new Streams(1));
    MultiLayerNetwork network = (MultiLayerNetwork) trial.network();
    DataSet all = trial.test(0, trial.testSamples());
    Evaluation evaluation = new Evaluation(10);
    evaluation.eval(all.getLabels(), network.output(all.getFeatures()));

    assertThat(record.value(1))
        .isCloseTo(network.scoreExamples(all, false).meanNumber().doubleValue(), within(1e-5));
    assertThat(record.value(2)).isEqualTo(evaluation.accuracy(), within(1e-12));
  }

  @Test
  void measuresAtTheEndOfEpochsAndTrials() throws IOException {
    Dl4jProblem problem =
        problem(Networks.values(noisy(), Map.of("epochs", 3L, "test-every-epochs", 2L)), 1);

    assertThat(problem.steps()).isEqualTo(3 * 45);
    assertThat(List.of(0L, 44L, 45L, 90L, 134L, 135L))
        .map(problem::measures)
        .containsExactly(true, false, false, true, false, true);
  }

  @Test
  void trainsOnTheFirstSamplesAlone() throws IOException {
    Values values = Networks.values(noisy(), Map.of("training-samples", 70L));
    Dl4jTrial trial = Dl4jTrial.of(values, Networks.DATA, new Streams(1));
    float[] first = Networks.DATA.load(values.selection("dataset")).training().features();
    Set<List<Float>> rows = new HashSet<>();
    for (int row = 0; row < 70; row++) {
      rows.add(Floats.list(Arrays.copyOfRange(first, row * 64, row * 64 + 64)));
    }

    assertThat(trial.stepsPerEpoch()).isEqualTo(3);
    Set<List<Float>> seen = new HashSet<>();
    for (int step = 0; step < 3; step++) {
      for (float[] row : trial.minibatch(step).getFeatures().toFloatMatrix()) {
        seen.add(Floats.list(row));
      }
    }
    assertThat(seen).isEqualTo(rows);
  }

  /** Arrays that compare by their numbers. */
  private static final class Floats {
    static List<Float> list(float[] values) {
      List<Float> list = new ArrayList<>();
      for (float value : values) {
        list.add(value);
      }
      return list;
    }
  }

  @Test
  void reshapesSamplesWhereTheNetworkTakesImages() throws IOException {
    String json = Networks.images(Networks.builder(Networks.plain())).toJson();
    Values images = Networks.values(json, Map.of("input-shape", List.of(1L, 8L, 8L)));
    String flat = Networks.convolutional(Networks.builder(Networks.plain())).toJson();

    assertThat(loss(problem(images, 1), 0)).isEqualTo(loss(problem(Networks.values(flat), 1), 0));
  }

  @Test
  void keepsTheConstraintsOfLayersAfterEveryStep() throws IOException {
    String json =
        Networks.dense(
                Networks.builder(Networks.plain()).constrainWeights(new MaxNormConstraint(0.5, 0)))
            .toJson();
    Dl4jProblem problem = problem(Networks.values(json), 1);
    problem.select(0);
    Vector point = problem.initialPoint();
    BACKEND.scale(100, point);
    problem.project(point);
    float[] w = point.toFloats();

    for (int unit = 0; unit < 12; unit++) {
      double sum = 0;
      for (int input = 0; input < 64; input++) {
        sum += (double) w[unit * 64 + input] * w[unit * 64 + input];
      }
      assertThat(Math.sqrt(sum)).isCloseTo(0.5, within(1e-5));
    }
  }

  @Test
  void writesANetworkThatDl4jRestoresAndTheSameBytesEveryTime() throws IOException {
    Values values = Networks.values(noisy());
    Dl4jProblem problem = problem(values, 1);
    Vector point = problem.initialPoint();
    BACKEND.scale(0.5, point);
    byte[] zip = written(problem, point);

    MultiLayerNetwork network =
        ModelSerializer.restoreMultiLayerNetwork(new ByteArrayInputStream(zip), false);

    assertThat(FlatArrays.read(network.params())).isEqualTo(point.toFloats());
    try (INDArray output = network.output(Nd4j.ones(1, 64))) {
      assertThat(output.shape()).containsExactly(1, 10);
    }
    assertThat(written(problem(values, 1), point)).isEqualTo(zip);
  }

  private static byte[] written(Dl4jProblem problem, Vector point) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    problem.writeNetwork(
        point,
        new Artifacts() {
          @Override
          public void add(ArtifactTable table, Object... row) {
            throw new AssertionError("no table, but " + Arrays.toString(row));
          }

          @Override
          public void add(String name, NumberArray array) {
            throw new AssertionError("no array, but " + name);
          }

          @Override
          public void addFile(String name, byte[] content) {
            files.put(name, content);
          }
        });
    assertThat(files).containsOnlyKeys("network.zip");
    return files.get("network.zip");
  }

  private static String noisy() {
    return Networks.dense(Networks.builder(Networks.plain()).dropOut(0.8)).toJson();
  }

  private static Dl4jProblem problem(Values values, long seed) throws IOException {
    Resources resources = new Resources(Backends.cpu(), new Streams(seed), Networks.DATA);
    return (Dl4jProblem) new Dl4jType().create(values, resources);
  }

  private static double loss(Dl4jProblem problem, long step) {
    problem.select(step);
    Vector point = problem.initialPoint();
    double[] losses = new double[1];
    problem.field(point, BACKEND.zeros(point.length()), losses);
    return losses[0];
  }

  private static float[] trained(Values values, long seed) throws IOException {
    Dl4jProblem problem = problem(values, seed);
    Vector point = problem.initialPoint();
    Vector field = BACKEND.zeros(point.length());
    for (int step = 0; step < 10; step++) {
      problem.select(step);
      problem.field(point, field, new double[1]);
      BACKEND.axpy(-0.1, field, point);
    }
    return point.toFloats();
  }
}
