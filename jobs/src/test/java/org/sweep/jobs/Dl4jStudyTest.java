package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.data.DataSets;
import org.sweep.study.StudyReader;
import org.sweep.study.StudySpec;
import org.sweep.study.mistake.InvalidStudy;

/** The example study of DL4J's networks, from its file to the tables, on a few made-up clothes. */
class Dl4jStudyTest {
  @RegisterExtension private static final LocalSpark SPARK = new LocalSpark();

  private static final Path STUDY = Path.of("studies/fashion-lenet.yaml");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void writeImages() throws Exception {
    IdxFolder.write(folder.resolve("clothes"), 96, 28, 10);
  }

  @Test
  void runsToItsEndAndGoesOnWhereSomethingIsMissing() throws Exception {
    assertThat(run()).isEqualTo(new RunStudy.Result(9, 0));
    try (Duck duck = new Duck(folder.resolve("out"))) {
      assertThat(duck.rows("SELECT outcome, count(*), min(steps) FROM trials GROUP BY ALL"))
          .containsExactly(List.of("completed", 9L, 6L));
      assertThat(
              duck.rows("SELECT count(*), count(test_accuracy), count(training_loss) FROM steps"))
          .containsExactly(List.of(9L * 7, 9L * 3, 9L * 7));
    }
    Path row = Duck.files(folder.resolve("out/trials")).get(2);
    byte[] steps = Files.readAllBytes(folder.resolve("out/steps").resolve(row.getFileName()));
    Files.delete(row);

    assertThat(run()).isEqualTo(new RunStudy.Result(1, 0));
    assertThat(folder.resolve("out/steps").resolve(row.getFileName())).hasBinaryContent(steps);
    assertThat(run("seeds=2")).isEqualTo(new RunStudy.Result(9, 0));
    assertThat(run("seeds=2").ran()).isZero();
  }

  /** The study.yaml of a result directory has the network in it, wherever its file went. */
  @Test
  void theStudyOfTheResultsIsTheSameStudyWithoutTheFile() throws Exception {
    assertThat(run("grid.optimizer=sgd")).isEqualTo(new RunStudy.Result(3, 0));
    Path resolved = folder.resolve("out/study.yaml");

    assertThat(resolved).content().contains("data network: ", "sha256:");
    assertThat(run(resolved, List.of())).isEqualTo(new RunStudy.Result(0, 0));
  }

  @Test
  void refusesMethodsOfJacobianProductsWithTheirPlace() {
    InvalidStudy invalid =
        catchThrowableOfType(InvalidStudy.class, () -> run("grid.optimizer=[consensus]"));

    assertThat(invalid)
        .hasMessageContaining(
            "consensus needs a differentiable game, but this one has no products of second"
                + " derivatives");
  }

  @Test
  void refusesItsOwnUpdaterOfProblemsThatHaveNone() throws Exception {
    Path study = folder.resolve("study.yaml");
    Files.writeString(
        study,
        "study: a\nproblem: {type: classifier, dataset: digits}\n"
            + "grid: {optimizer: [{extragradient: {transform: from-configuration}}],"
            + " learning-rate: 1}\n");
    InvalidStudy invalid =
        catchThrowableOfType(
            InvalidStudy.class,
            () -> new StudyReader(DataSets.with(Map.of())).read(study, List.of()));

    assertThat(invalid)
        .hasMessageContaining(
            "from-configuration needs a problem with an updater of its own (dl4j), but this"
                + " problem has none (")
        .hasMessageContaining("study.yaml:3, grid.optimizer)");
  }

  private RunStudy.Result run(String... more) throws Exception {
    List<String> overrides = new ArrayList<>();
    overrides.add("problem.dataset={idx: " + folder.resolve("clothes") + "}");
    overrides.add("problem.epochs=2");
    overrides.add("problem.batch-size=32");
    overrides.add("seeds=1");
    overrides.addAll(List.of(more));
    return run(STUDY, overrides);
  }

  private RunStudy.Result run(Path file, List<String> overrides) throws Exception {
    StudySpec study = new StudyReader(DataSets.with(Map.of())).read(file, overrides);
    PrintWriter writer = new PrintWriter(out, true);
    RunStudy run = new RunStudy(study, folder.resolve("out").toString(), writer);
    return run.execute(run.plan(), SPARK.session());
  }
}
