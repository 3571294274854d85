package org.sweep.jobs.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.jobs.LocalMaster;
import org.sweep.jobs.notebook.Program.Ran;

/** Notebooks of studies whose trials left artifacts draw the report's pictures of them again. */
@ExtendWith(LocalMaster.class)
class ArtifactNotebookIT {
  private static final List<String> SMALL_NETWORKS =
      List.of("--set=problem.discriminator-hidden=[16]", "--set=problem.generator-hidden=[16]");

  @TempDir private static Path folder;

  private static Program program;

  @BeforeAll
  static void runsTheStudies() throws Exception {
    program = new Program(folder);
    run("gmm-optimizers", "steps=4", "metrics-every=4", "artifacts-every=2");
    run("gaussian-75d", "steps=4", "metrics-every=4", "covariance-samples-at-ends=32768");
    run(
        "mnist-gan",
        "source={images: {dataset: digits}}",
        "steps=4",
        "metrics-every=4",
        "artifacts-every=1",
        "eigenvalues=4");
  }

  @Test
  void drawsDensitiesAndScoresInsteadOfTheStoredFigures() throws Exception {
    storeFigures(folder.resolve("gmm-optimizers"));
    NotebookFile executed = executedWithoutReport("gmm-optimizers");
    NotebookFile exported =
        new NotebookFile(folder.resolve("gmm-optimizers").resolve("notebook.ipynb"));
    for (String id : List.of("density-figure", "scores-figure")) {
      assertThat(images(exported, id)).as(id).hasSize(1).noneMatch(ArtifactNotebookIT::isDrawn);
      assertThat(images(executed, id)).as(id).hasSize(5).allMatch(ArtifactNotebookIT::isDrawn);
      assertThat(executed.printed(id)).as(id).isEmpty();
    }
    assertThat(exported.ids()).doesNotContain("images-figure", "eigenvalues-figure");
  }

  @Test
  void drawsSingularValues() throws Exception {
    NotebookFile executed = executedWithoutReport("gaussian-75d");
    assertThat(images(executed, "singular-values-figure"))
        .hasSize(1)
        .allMatch(ArtifactNotebookIT::isDrawn);
    assertThat(executed.ids()).doesNotContain("density-figure", "images-figure");
    assertThat(folder.resolve("gaussian-75d/figures")).doesNotExist();
  }

  @Test
  void drawsImagesAndEigenvalues() throws Exception {
    NotebookFile executed = executedWithoutReport("mnist-gan");
    for (String id : List.of("images-figure", "eigenvalues-figure")) {
      assertThat(images(executed, id)).as(id).hasSize(4).allMatch(ArtifactNotebookIT::isDrawn);
      assertThat(executed.printed(id)).as(id).isEmpty();
    }
  }

  /** Trials and figures alone, as somebody might pass them on. */
  @Test
  void showsStoredFiguresWhereNothingIsThereToDrawFrom() throws Exception {
    Path copy = folder.resolve("copy");
    for (String part : List.of("study.yaml", "trials")) {
      copy(folder.resolve("gmm-optimizers").resolve(part), copy.resolve(part));
    }
    storeFigures(copy);
    NotebookFile executed = executedWithoutReport("copy");
    assertThat(executed.source("pictures-text")).contains("Artifacts are not here");
    for (String id : List.of("density-figure", "scores-figure")) {
      assertThat(images(executed, id)).as(id).hasSize(1).noneMatch(ArtifactNotebookIT::isDrawn);
    }
  }

  private static void run(String study, String... settings) throws Exception {
    List<String> arguments = new ArrayList<>();
    arguments.add("run");
    arguments.add(Program.HOME.resolve("jobs/studies").resolve(study + ".yaml").toString());
    arguments.add("--out=" + folder.resolve(study));
    arguments.addAll(SMALL_NETWORKS);
    Arrays.stream(settings).forEach(setting -> arguments.add("--set=problem." + setting));
    Ran ran = Program.verb(arguments.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  private static NotebookFile executedWithoutReport(String study) throws Exception {
    Ran export = Program.verb("export", folder.resolve(study).toString(), "--no-report");
    assertThat(export.code()).as(export.err()).isZero();
    return program.executed(folder.resolve(study).resolve("notebook.ipynb"));
  }

  /** Figures as a report leaves them; a report on a busy machine may leave some out. */
  private static void storeFigures(Path results) throws IOException {
    Path figures = Files.createDirectories(results.resolve("figures"));
    BufferedImage image = new BufferedImage(4, 2, BufferedImage.TYPE_INT_RGB);
    for (String name :
        List.of(
            "pictures-1-density-of-generated-points-sgd",
            "pictures-2-scores-of-the-discriminator-sgd")) {
      ImageIO.write(image, "png", figures.resolve(name + ".png").toFile());
    }
  }

  private static List<byte[]> images(NotebookFile notebook, String id) {
    return notebook.outputs(id).stream()
        .map(output -> output.path("data").path("image/png"))
        .filter(JsonNode::isTextual)
        .map(image -> Base64.getMimeDecoder().decode(image.textValue()))
        .toList();
  }

  /** Matplotlib signs its images. */
  private static boolean isDrawn(byte[] image) {
    return new String(image, StandardCharsets.ISO_8859_1).contains("Matplotlib version");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString()).normalize();
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
