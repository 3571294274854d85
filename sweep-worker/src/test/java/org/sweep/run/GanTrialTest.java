package org.sweep.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.catalog.Methods;
import org.sweep.catalog.Problems;
import org.sweep.data.DataSets;
import org.sweep.nn.Initializer;
import org.sweep.nn.MlpShape;
import org.sweep.optim.transform.Transforms;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.problem.InvalidProblem;
import org.sweep.problem.ProblemType;
import org.sweep.problem.gan.source.Sources;
import org.sweep.random.Streams;
import org.sweep.schema.Metric;
import org.sweep.schema.StudyColumns;
import org.sweep.spec.Declaration;
import org.sweep.spec.Selection;
import org.sweep.trial.Batch;
import org.sweep.trial.Configuration;
import org.sweep.trial.Optimizer;
import org.sweep.trial.Outcome;
import org.sweep.trial.Recording;
import org.sweep.trial.StopRule;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/** Whole trials of small GANs. */
class GanTrialTest {
  private static final ProblemType GAN = Problems.named("gan");
  private static final List<String> TRAINING =
      List.of("step", "discriminator_loss", "generator_loss", "field_norm");

  @TempDir private Path folder;
  private final Storage storage = Storage.with(Map.of());

  /** With scores near zero the players begin near 2 ln 2 and ln 2. */
  @Test
  void beginsNearTheLossesOfAnUndecidedDiscriminator() throws Exception {
    Trial trial = trial(Map.of());
    TrialResult result = run(trial, "first");

    assertThat(result.outcome()).isEqualTo(new Outcome.Completed());
    List<Map<String, Object>> steps = steps(trial);
    assertThat(steps).hasSize(51);
    Map<String, Object> first = steps.get(0);
    assertThat((double) first.get("discriminator_loss")).isCloseTo(2 * Math.log(2), within(0.15));
    assertThat((double) first.get("generator_loss")).isCloseTo(Math.log(2), within(0.15));
    assertThat((double) first.get("field_norm")).isPositive();
    assertThat((double) steps.get(50).get("discriminator_loss"))
        .isLessThan((double) first.get("discriminator_loss"));
  }

  @Test
  void measuresOnItsCadenceAndAtTheEnd() throws Exception {
    Trial trial = trial(Map.of("metrics-every", 20L));
    run(trial, "first");

    List<Map<String, Object>> steps = steps(trial);
    for (String metric :
        List.of(
            "modes_covered",
            "near_mode_share",
            "modes_covered_3sigma",
            "near_mode_share_3sigma",
            "lipschitz_estimate",
            "rotation_share")) {
      assertThat(steps.stream().filter(row -> row.containsKey(metric)).map(row -> row.get("step")))
          .as(metric)
          .containsExactly(0L, 20L, 40L, 50L);
    }
    assertThat((double) steps.get(50).get("rotation_share")).isBetween(0.0, 1.0);
  }

  @Test
  void givesTheSameRowsAgain() throws Exception {
    Trial trial = trial(Map.of("metrics-every", 10L));
    run(trial, "first");
    List<Map<String, Object>> first = steps(trial);
    run(trial, "second");

    assertThat(steps(trial)).isEqualTo(first);
  }

  @Test
  void measuringChangesNoTrainingRow() throws Exception {
    Trial often = trial(Map.of("metrics-every", 1L, "evaluation-samples", 300L));
    Trial seldom = trial(Map.of("metrics-every", 1000L));
    run(often, "often");
    run(seldom, "seldom");

    assertThat(trainingRows(often)).isEqualTo(trainingRows(seldom)).hasSize(51);
  }

  @Test
  void averagingTheGeneratorChangesMetricsAndNoTrainingRow() throws Exception {
    Trial plain = trial(Map.of("metrics-every", 50L));
    Trial averaged = trial(Map.of("metrics-every", 50L, "ema", 0.9, "mode-radius", 1.0));
    run(plain, "plain");
    run(averaged, "averaged");

    assertThat(trainingRows(averaged)).isEqualTo(trainingRows(plain));
    assertThat(steps(averaged).get(50).get("near_mode_share"))
        .isNotEqualTo(steps(plain).get(50).get("near_mode_share"));
  }

  @Test
  void leavesGeneratedSamplesOnItsCadenceAndTheNetworksOfTheEnd() throws Exception {
    Trial trial =
        trial(Map.of("artifacts-every", 20L, "artifact-samples", 300L, "evaluation-samples", 300L));
    run(trial, "first");
    List<Map<String, Object>> samples = artifact(trial, "samples");
    run(trial, "second");

    assertThat(artifact(trial, "samples")).isEqualTo(samples).hasSize(4 * 300);
    assertThat(samples.stream().map(row -> row.get("step")).distinct())
        .containsExactly(0L, 20L, 40L, 50L);
    assertThat(samples.get(301))
        .containsEntry("trial_id", trial.id().text())
        .containsEntry("step", 20L)
        .containsEntry("index", 1L);
    double near =
        samples.subList(900, 1200).stream()
            .filter(row -> isNearAMode((double) row.get("x_0"), (double) row.get("x_1")))
            .count();
    assertThat(steps(trial).get(50)).containsEntry("near_mode_share", near / 300);
    assertThat(near).isPositive();
    assertThat(Path.of(layout().artifactsOf(trial.id())))
        .isDirectoryContaining("glob:**/generator_weights_0.npy")
        .isDirectoryContaining("glob:**/discriminator_biases_2.npy");
    assertThat(storage.files(layout().artifactsOf(trial.id()), ".npy")).hasSize(2 * 3 * 2);
  }

  private static boolean isNearAMode(double x, double y) {
    return Math.hypot(x - nearestMode(x), y - nearestMode(y)) <= 0.2;
  }

  private static double nearestMode(double x) {
    return Math.max(-1.5, Math.min(1.5, Math.rint(x - 0.5) + 0.5));
  }

  @Test
  void artifactsChangeNoTrainingRow() throws Exception {
    Trial with = trial(Map.of("artifacts-every", 1L, "artifact-samples", 10L));
    Trial without = trial(Map.of("artifacts-every", 0L));
    run(with, "with");
    run(without, "without");

    assertThat(steps(without).stream().map(GanTrialTest::numbers).toList())
        .isEqualTo(steps(with).stream().map(GanTrialTest::numbers).toList());
    assertThat(Path.of(layout().artifactsOf(without.id()))).doesNotExist();
  }

  private static Map<String, Object> numbers(Map<String, Object> row) {
    Map<String, Object> numbers = new HashMap<>(row);
    numbers.values().removeIf(value -> value instanceof String);
    return numbers;
  }

  @Test
  void leavesTheSingularValuesOfTheGeneratedCovariance() throws Exception {
    Trial trial =
        trial(
            Map.of(
                "source", gaussian(5),
                "artifacts-every", 30L,
                "covariance-samples", 100L,
                "covariance-samples-at-ends", 1000L));
    run(trial, "first");

    List<Map<String, Object>> values = artifact(trial, "singular_values");
    assertThat(values.stream().map(row -> List.of(row.get("step"), row.get("index"))))
        .hasSize(3 * 5)
        .startsWith(List.of(0L, 0L), List.of(0L, 1L))
        .endsWith(List.of(50L, 4L));
    for (int i = 1; i < 5; i++) {
      assertThat((double) values.get(i).get("value"))
          .isLessThanOrEqualTo((double) values.get(i - 1).get("value"));
    }
    Map<String, Object> last = steps(trial).get(50);
    assertThat((double) last.get("largest_singular_value"))
        .isCloseTo((double) values.get(10).get("value"), withinPercentage(25));
    assertThat(last).containsKeys("smallest_singular_value", "covariance_distance");
  }

  @Test
  void leavesRealSamplesOnceToHoldGeneratedOnesAgainst() throws Exception {
    Trial trial = trial(Map.of("artifacts-every", 20L, "artifact-samples", 160L));
    run(trial, "first");

    List<Map<String, Object>> samples = artifact(trial, "real_samples");
    assertThat(samples.stream().map(row -> row.get("index")))
        .containsExactlyElementsOf(LongStream.range(0, 160).boxed().toList());
    assertThat(samples)
        .allMatch(row -> isNearAMode((double) row.get("x_0"), (double) row.get("x_1")));
  }

  @Test
  void leavesTheScoresOfTheDiscriminatorOverThePlane() throws Exception {
    Trial trial = trial(Map.of("artifacts-every", 30L));
    run(trial, "first");

    List<Map<String, Object>> scores = artifact(trial, "scores");
    assertThat(scores).hasSize(3 * 61 * 61);
    assertThat(scores.stream().map(row -> row.get("step")).distinct())
        .containsExactly(0L, 30L, 50L);
    for (Map<String, Object> row : scores.subList(0, 61 * 61)) {
      float[] point = {
        (float) (double) row.get("x_0"), (float) (double) row.get("x_1"),
      };
      assertThat((double) row.get("score")).isCloseTo(initialScore(trial, point), within(1e-5));
    }
    assertThat(scores.stream().mapToDouble(row -> (double) row.get("x_1")).max().orElseThrow())
        .isBetween(1.5 + 0.2 * 3, 1.5 + 0.3 * 3);
    assertThat((double) scores.get(60).get("x_0")).isGreaterThan((double) scores.get(0).get("x_0"));
    assertThat(scores.get(60)).containsEntry("x_1", scores.get(0).get("x_1"));
  }

  /** The score of a discriminator of 2-16-16-1, computed layer by layer. */
  private static double initialScore(Trial trial, float[] point) {
    MlpShape shape = MlpShape.of(2, List.of(16L, 16L), 1);
    float[] weights =
        Initializer.named(trial.configuration().problem().values().text("initializer"))
            .parameters(shape, new Streams(trial.seed()), "discriminator");
    double[] signal = {point[0], point[1]};
    for (int layer = 0; layer < shape.layers(); layer++) {
      double[] next = new double[shape.outputs(layer)];
      for (int unit = 0; unit < next.length; unit++) {
        for (int input = 0; input < signal.length; input++) {
          next[unit] += weights[shape.offset(layer) + unit * signal.length + input] * signal[input];
        }
        if (layer < shape.layers() - 1) {
          next[unit] = Math.max(0, next[unit]);
        }
      }
      signal = next;
    }
    return signal[0];
  }

  @Test
  void leavesTheLeadingEigenvaluesOfTheJacobian() throws Exception {
    Trial trial =
        trial(
            Map.of(
                "discriminator-hidden",
                List.of(6L),
                "generator-hidden",
                List.of(5L),
                "artifacts-every",
                50L,
                "eigenvalues",
                4L));
    run(trial, "first");

    List<Map<String, Object>> values = artifact(trial, "eigenvalues");
    assertThat(values).hasSize(2 * (4 + 1)); // a conjugate pair would have been cut
    for (Map<String, Object> row : values) {
      double discriminator = (double) row.get("discriminator_share");
      assertThat(discriminator + (double) row.get("generator_share")).isCloseTo(1, within(1e-9));
      assertThat((double) row.get("field_share")).isBetween(0.0, 1.0);
    }
    assertThat(modulus(values.get(0))).isGreaterThanOrEqualTo(modulus(values.get(3))).isPositive();
  }

  private static double modulus(Map<String, Object> row) {
    return Math.hypot((double) row.get("real"), (double) row.get("imaginary"));
  }

  @Test
  void learnsToDrawDigits() throws Exception {
    Selection digits = Selection.plain(named(DataSets.declarations(), "digits"));
    Selection images =
        Selection.of(named(Sources.declarations(), "images"), Map.of("dataset", digits));
    Trial trial =
        trial(
            Map.of(
                "source", images,
                "steps", 400L,
                "metrics-every", 400L,
                "artifact-samples", 16L));
    run(trial, "first");

    List<Map<String, Object>> steps = steps(trial);
    double before = (double) steps.get(0).get("frechet_distance");
    double after = (double) steps.get(400).get("frechet_distance");
    assertThat(after).isPositive().isLessThan(before);
    assertThat((double) steps.get(400).get("class_score")).isBetween(1.0, 10.0);
    assertThat(artifact(trial, "samples").get(31)).containsKeys("x_0", "x_63");
  }

  private static Selection gaussian(long dimensions) {
    Declaration gaussian = named(Sources.declarations(), "gaussian");
    return Selection.of(gaussian, Map.of("dimensions", dimensions));
  }

  private static Declaration named(List<Declaration> declarations, String name) {
    return declarations.stream()
        .filter(declaration -> declaration.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<Map<String, Object>> artifact(Trial trial, String table) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    String path = layout().artifactsOf(trial.id()) + "/" + table + ".parquet";
    new TableReader(storage).read(path, rows::add);
    return rows;
  }

  private List<Map<String, Object>> trainingRows(Trial trial) throws IOException {
    return steps(trial).stream()
        .map(
            row -> {
              Map<String, Object> kept = new HashMap<>(row);
              kept.keySet().retainAll(TRAINING);
              return kept;
            })
        .toList();
  }

  private List<Map<String, Object>> steps(Trial trial) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    new TableReader(storage).read(layout().stepsOf(trial.id()), rows::add);
    return rows;
  }

  private ResultLayout layout() {
    return new ResultLayout(folder.toString());
  }

  private TrialResult run(Trial trial, String attempt)
      throws IOException, TrialError, InvalidProblem {
    Batch batch = Batch.of(List.of(trial));
    storage.makeFolder(layout().attemptsAt(batch.id()));
    List<Metric> metrics =
        GAN.outline(trial.configuration().problem().values(), DataSets.with(Map.of())).metrics();
    StudyColumns columns = new StudyColumns(List.of(), metrics, List.of());
    return TrialRunner.at(
            new Workplace(folder.toString(), Map.of(), columns, Duration.ZERO, Duration.ZERO))
        .run(batch, new Attempt(1, attempt))
        .get(0);
  }

  private static Trial trial(Map<String, Object> given) {
    Map<String, Object> values = new HashMap<>();
    values.put("latent", 8L);
    values.put("discriminator-hidden", List.of(16L, 16L));
    values.put("generator-hidden", List.of(16L, 16L));
    values.put("batch-size", 64L);
    values.put("steps", 50L);
    values.putAll(given);
    Optimizer optimizer =
        new Optimizer(
            Selection.plain(Methods.named("simultaneous").declaration()),
            Selection.plain(Transforms.named("adam").declaration()),
            1e-3);
    Configuration configuration =
        new Configuration(
            Selection.of(GAN.declaration(), values),
            optimizer,
            new Recording(1),
            new StopRule(1e6));
    return new Trial("study", configuration, List.of(), 1);
  }
}
