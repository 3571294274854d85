package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.data.DataSets;
import org.sweep.study.StudyReader;
import org.sweep.study.mistake.InvalidStudy;

/** Refinement in whole runs on Spark, against thresholds that are known exactly. */
class RefinedRunTest {
  @RegisterExtension private static final LocalSpark SPARK = new LocalSpark();

  private static final Path STUDY = Path.of("studies/stepsize-bound.yaml");
  private static final String TRIALS = "SELECT * EXCLUDE (%s) FROM trials ORDER BY trial_id";
  private static final String OF_THE_RUN = "seconds, steps_per_second, host, attempts";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();

  /** The bound of a step on the field of a pair of eigenvalues 1 +- b i is 2 / (1 + b^2). */
  @Test
  void findsTheStepSizeBoundWithFarFewerTrialsThanAGrid() throws Exception {
    RunStudy.Result result = run("bound", "refine.until-ratio=1.05");
    try (Duck results = new Duck(folder.resolve("bound"))) {
      List<List<Object>> brackets =
          results.rows(
              """
              SELECT imaginary,
                max(learning_rate) FILTER (final_distance <= first AND outcome = 'completed'),
                min(learning_rate) FILTER (NOT (final_distance <= first AND outcome = 'completed'))
              FROM trials JOIN (
                SELECT trial_id, arg_min(distance, step) AS first FROM steps GROUP BY trial_id)
              USING (trial_id) GROUP BY imaginary ORDER BY imaginary
              """);
      assertThat(brackets).hasSize(4);
      for (List<Object> bracket : brackets) {
        double imaginary = (Double) bracket.get(0);
        double bound = 2 / (1 + imaginary * imaginary);
        double within = (Double) bracket.get(1);
        double beyond = (Double) bracket.get(2);
        assertThat(within).as("threshold of %s", imaginary).isLessThanOrEqualTo(bound);
        assertThat(beyond).as("threshold of %s", imaginary).isGreaterThanOrEqualTo(bound);
        assertThat(beyond / within).isLessThanOrEqualTo(1.05);
      }
      double decades = 4;
      double grid = 4 * (1 + decades * Math.log(10) / Math.log(1.05));
      assertThat(result.ran()).isLessThan((int) (grid / 2));
      assertThat(results.rows("SELECT count(*) FROM trials"))
          .containsExactly(List.of((long) result.ran()));
    }
    assertThat(out.toString()).contains("refine: then up to 1000 trials along learning-rate");
  }

  @Test
  void goesOnWhereItWasCutOffAndClosesInFurther() throws Exception {
    int whole = run("whole", "refine.until-ratio=1.3").ran();
    run("cut", "refine.until-ratio=2");
    int rest = run("cut", "refine.until-ratio=1.3").ran();
    assertThat(rest).isPositive().isLessThan(whole);

    List<Path> files = Duck.files(folder.resolve("cut/trials"));
    for (int i = 0; i < files.size(); i += 2) {
      Files.delete(files.get(i));
    }
    assertThat(run("cut", "refine.until-ratio=1.3").ran()).isPositive();
    assertThat(run("cut", "refine.until-ratio=1.3").ran()).isZero();
    try (Duck one = new Duck(folder.resolve("whole"));
        Duck other = new Duck(folder.resolve("cut"))) {
      String sql = TRIALS.formatted(OF_THE_RUN);
      assertThat(other.rows(sql)).isEqualTo(one.rows(sql)).isNotEmpty();
    }
    assertThat(Files.readString(folder.resolve("cut/study.yaml")))
        .contains("expected-trials: " + whole);
  }

  private RunStudy.Result run(String name, String... overrides)
      throws IOException, InterruptedException, InvalidStudy {
    DataSets data = DataSets.with(Map.of());
    var study = new StudyReader(data).read(STUDY, List.of(overrides));
    RunStudy run = new RunStudy(study, folder.resolve(name).toString(), new PrintWriter(out));
    return run.execute(run.plan(), SPARK.session());
  }
}
