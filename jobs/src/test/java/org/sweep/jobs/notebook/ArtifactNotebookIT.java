package org.sweep.jobs.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.jobs.notebook.Program.Ran;

/** Notebooks of studies whose trials left artifacts draw the report's pictures of them again. */
class ArtifactNotebookIT {
  private static final List<String> SMALL_NETWORKS =
      List.of(
          "--set=problem.discriminator-hidden=[16]", "--set=problem.generator-hidden=[16]");

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
  void drawsDensitiesAndScores() throws Exception {
    Ran export = program.sweep("export", "gmm-optimizers");
    assertThat(export.code()).as(export.err()).isZero();
    Path notebook = folder.resolve("gmm-optimizers/notebook.ipynb");
    NotebookFile exported = new NotebookFile(notebook);
    NotebookFile executed = program.executed(notebook);
    for (String id : List.of("density-figure", "scores-figure")) {
      assertThat(images(exported, id)).as(id).isNotEmpty().noneMatch(ArtifactNotebookIT::isDrawn);
      assertThat(images(executed, id)).as(id).hasSize(5).allMatch(ArtifactNotebookIT::isDrawn);
      assertThat(executed.printed(id)).as(id).isEmpty();
    }
    assertThat(exported.ids()).doesNotContain("images-figure", "eigenvalues-figure");
  }

  /** Without a report there are no stored figures that could be shown in their place. */
  @Test
  void drawsSingularValues() throws Exception {
    NotebookFile executed = executedWithoutReport("gaussian-75d");
    assertThat(images(executed, "singular-values-figure"))
        .hasSize(1)
        .allMatch(ArtifactNotebookIT::isDrawn);
    assertThat(executed.ids()).doesNotContain("density-figure", "images-figure");
  }

  @Test
  void drawsImagesAndEigenvalues() throws Exception {
    NotebookFile executed = executedWithoutReport("mnist-gan");
    for (String id : List.of("images-figure", "eigenvalues-figure")) {
      assertThat(images(executed, id)).as(id).hasSize(4).allMatch(ArtifactNotebookIT::isDrawn);
      assertThat(executed.printed(id)).as(id).isEmpty();
    }
  }

  /** Tables, trials and figures alone, as somebody might pass them on. */
  @Test
  void showsStoredFiguresWhereNothingIsThereToDrawFrom() throws Exception {
    Path results = folder.resolve("gmm-optimizers");
    if (!Files.isDirectory(results.resolve("figures"))) {
      assertThat(program.sweep("report", "gmm-optimizers").code()).isZero();
    }
    Path copy = folder.resolve("copy");
    for (String part : List.of("study.yaml", "trials", "figures")) {
      copy(results.resolve(part), copy.resolve(part));
    }
    Ran export = program.sweep("export", "copy", "--no-report");
    assertThat(export.code()).as(export.err()).isZero();
    NotebookFile executed = program.executed(copy.resolve("notebook.ipynb"));
    assertThat(executed.source("pictures-text")).contains("Artifacts are not here");
    assertThat(images(executed, "density-figure"))
        .hasSize(5)
        .noneMatch(ArtifactNotebookIT::isDrawn);
  }

  private static void run(String study, String... settings) throws Exception {
    List<String> arguments = new ArrayList<>();
    arguments.add("run");
    arguments.add(Program.HOME.resolve("jobs/studies").resolve(study + ".yaml").toString());
    arguments.add("--out=" + study);
    arguments.addAll(SMALL_NETWORKS);
    Arrays.stream(settings).forEach(setting -> arguments.add("--set=problem." + setting));
    Ran ran = program.sweep(arguments.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  private static NotebookFile executedWithoutReport(String study) throws Exception {
    Ran export = program.sweep("export", study, "--no-report");
    assertThat(export.code()).as(export.err()).isZero();
    assertThat(folder.resolve(study).resolve("figures")).doesNotExist();
    return program.executed(folder.resolve(study).resolve("notebook.ipynb"));
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
