package org.sweep.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.analysis.artifact.FabricatedGan.eigenvalue;
import static org.sweep.analysis.artifact.FabricatedGan.flat;
import static org.sweep.analysis.artifact.FabricatedGan.real;
import static org.sweep.analysis.artifact.FabricatedGan.samples;
import static org.sweep.analysis.artifact.FabricatedGan.scores;
import static org.sweep.analysis.artifact.FabricatedGan.singularValues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.artifact.FabricatedGan;
import org.sweep.report.figure.Figure;
import org.sweep.report.figure.Figure.Panel;
import org.sweep.report.figure.SpecificationTemplate;
import org.sweep.trial.Outcome;

class ArtifactAlbumsTest {
  private static final double[][] TARGET = {{-2, -2}, {2, -2}, {-2, 2}, {2, 2}};

  @TempDir Path root;
  private FabricatedGan gan;

  @BeforeEach
  void describe() throws IOException {
    gan = new FabricatedGan(root);
  }

  @Test
  void putsDensitiesOfATrialInARow() throws IOException {
    diverges();
    Album album = only();
    assertThat(album.title()).isEqualTo("Density of generated points");
    assertThat(album.note())
        .isEqualTo(
            "Points counted in 64 × 64 cells of a square around the real points; generated points"
                + " are of the same latent vectors at every step. All panels: x_0 from -3 to 3"
                + " across, x_1 from -3 to 3 upwards.");
    assertThat(album.key())
        .extracting(Album.KeyEntry::label)
        .containsExactly(
            "0.25\u00a0%",
            "2.5\u00a0%",
            "6.25\u00a0%",
            "12.5\u00a0%",
            "25\u00a0% or more of the points in a cell");
  }

  @Test
  void drawsEveryStepThatADivergedTrialLeft() throws IOException {
    diverges();
    Album album = only();
    Figure row = album.figures().get(0);
    assertThat(row.title()).isEqualTo("sgd · learning_rate 0.0001, diverged at step 200");
    assertThat(row.panels()).extracting(Panel::label).containsExactly("real points", "step 0");
    assertThat(row.panels())
        .extracting(Panel::note)
        .containsExactly("4 points", "3 points, 1 outside");
    Panel start = row.panels().get(1);
    assertThat(start.description())
        .isEqualTo(
            "Density of step 0, sgd · learning_rate 0.0001, diverged at step 200: 3 points, 1"
                + " outside");
    assertThat(start.data().get("counts")).hasToString("[{\"x\":[32],\"y\":[32],\"points\":[2]}]");
    assertThat(signal(start, "left")).isEqualTo(-3);
    assertThat(signal(start, "side")).isEqualTo(6);
    assertThat(signal(start, "full")).as("a quarter of three points").isEqualTo(0.75);
  }

  private void diverges() throws IOException {
    Outcome diverged = new Outcome.Diverged(200, "generator_loss", 1e9, 1e6);
    gan.trial(
        "sgd",
        1,
        diverged,
        artifacts -> {
          real(artifacts, TARGET);
          samples(artifacts, 0, new double[] {0, 0}, new double[] {0, 0}, new double[] {9, 9});
        });
  }

  @Test
  void offersAChoiceAmongMoreRowsThanCanBeCompared() throws IOException {
    for (long seed = 1; seed <= 6; seed++) {
      square(seed);
    }
    assertThat(only().arrangement()).isEqualTo(Album.Arrangement.ROWS);
    square(7);
    Album album = only();
    assertThat(album.arrangement()).isEqualTo(Album.Arrangement.CHOICE);
    assertThat(album.figures())
        .extracting(Figure::title)
        .startsWith("sgd · learning_rate 0.0001 · seed 1")
        .hasSize(7);
    assertThat(album.json().get("choice").asBoolean()).isTrue();
    assertThat(album.json().get("figures")).hasSize(7);
  }

  private void square(long seed) throws IOException {
    gan.trial(
        "sgd",
        seed,
        artifacts -> {
          real(artifacts, TARGET);
          samples(artifacts, 0, TARGET);
        });
  }

  @Test
  void drawsScoresWithLevelsAndPoints() throws IOException {
    gan.trial(
        "sgd",
        1,
        artifacts -> {
          scores(artifacts, 0, 11, 1);
          samples(artifacts, 0, new double[] {0.5, 0.25}, new double[] {9, 9});
        });
    Panel panel = onlyPanel();
    assertThat(panel.note()).isEqualTo("Scores from -6 to 6, lines 1 apart; 1 point outside.");
    ObjectNode specification = (ObjectNode) panel.specification();
    JsonNode contours = SpecificationTemplate.named(specification, "data", "contours");
    assertThat(contours.get("transform").get(0).get("thresholds"))
        .hasToString("[-5.0,-4.0,-3.0,-2.0,-1.0,0.0,1.0,2.0,3.0,4.0,5.0]");
    assertThat(signal(panel, "west")).isEqualTo(-1);
    assertThat(signal(panel, "north")).isEqualTo(1);
    assertThat(signal(panel, "gapAcross")).isEqualTo(0.2);
    assertThat(signal(panel, "gapUp")).isEqualTo(0.1);
    assertThat(signal(panel, "side")).isEqualTo(2);
    JsonNode grid = panel.data().get("grid").get(0);
    assertThat(grid.get("width").asInt()).isEqualTo(11);
    assertThat(grid.get("values").get(0).asDouble()).as("the top left").isEqualTo(4);
    assertThat(grid.get("values").get(120).asDouble()).as("the bottom right").isEqualTo(-4);
    assertThat(panel.data().get("points")).hasToString("[{\"x\":[0.5],\"y\":[0.25]}]");
    JsonNode labels = panel.data().get("labels");
    assertThat(labels).isNotEmpty();
    assertThat(labels.get(0).get("text").asText()).isEqualTo("0");
    assertThat(labels.get(0).get("x").asDouble()).isZero();
    assertThat(labels.get(0).get("y").asDouble()).isEqualTo(0.5);
  }

  @Test
  void saysWhenAScoreHasNoContours() throws IOException {
    gan.trial("sgd", 1, artifacts -> scores(artifacts, 0, 11, 0));
    assertThat(onlyPanel().note()).isEqualTo("The score is constant, so there are no contours.");
  }

  @Test
  void drawsALineOfSingularValuesForEachStep() throws IOException {
    gan.trial(
        "sgd",
        1,
        artifacts -> {
          singularValues(artifacts, 0, 0.5, 0);
          singularValues(artifacts, 100, 2, 0.25);
          singularValues(artifacts, 200, 4, 1);
        });
    Album album = only();
    assertThat(album.note()).endsWith("Smaller ones lie at 1e-10.");
    assertThat(album.key())
        .extracting(entry -> entry.label() + " " + entry.colour())
        .containsExactly(
            "step 0 var(--ramp-0)", "step 100 var(--ramp-5)", "step 200 var(--ramp-9)");
    JsonNode spectra = album.figures().get(0).panels().get(0).data().get("spectra");
    assertThat(spectra.get(0))
        .hasToString(
            "{\"step\":0,\"colour\":\"var(--ramp-0)\",\"index\":[0,1],\"value\":[0.5,1E-10]}");
    assertThat(spectra).hasSize(3);
    JsonNode domain =
        album.figures().get(0).panels().get(0).specification().at("/encoding/y/scale/domain");
    assertThat(domain.get(0).asDouble()).isEqualTo(1e-10 / 1.3);
    assertThat(domain.get(1).asDouble()).isEqualTo(5.2);
  }

  @Test
  void coloursEigenvaluesByTheirPlayer() throws IOException {
    gan.trial(
        "sgd",
        1,
        artifacts -> {
          eigenvalue(artifacts, 0, 0, 8, 2, 1, 0.5);
          eigenvalue(artifacts, 0, 1, -2, -2, 0, 0.25);
          eigenvalue(artifacts, 0, 2, 1, 0, 0.5, 0.1);
        });
    Panel panel = onlyPanel();
    assertThat(panel.description())
        .isEqualTo(
            "3 leading eigenvalues of the field's Jacobian at step 0, sgd · learning_rate 0.0001");
    JsonNode values = panel.data().get("eigenvalues");
    assertThat(values)
        .extracting(value -> value.get("colour").asText())
        .containsExactly(
            "color-mix(in oklab, var(--kind-0) 100%, var(--neutral))",
            "color-mix(in oklab, var(--kind-1) 100%, var(--neutral))",
            "color-mix(in oklab, var(--kind-0) 0%, var(--neutral))");
    assertThat(values.get(1).get("real").asDouble()).isEqualTo(-2);
    assertThat(values.get(1).get("field").asDouble()).isEqualTo(0.25);
    assertThat(signal(panel, "left")).isEqualTo(-2.8);
    assertThat(signal(panel, "right")).isEqualTo(8.8);
    assertThat(signal(panel, "bottom")).isEqualTo(-2.32);
  }

  @Test
  void showsImagesBesideRealOnes() throws IOException {
    gan.trial(
        "sgd",
        1,
        artifacts -> {
          real(artifacts, flat(16, -1));
          samples(artifacts, 0, flat(16, 1));
          samples(artifacts, 200, flat(16, 0));
        });
    Album album = only();
    assertThat(album.title()).isEqualTo("Generated images");
    assertThat(album.figures().get(0).panels())
        .extracting(Panel::description)
        .containsExactly(
            "1 image of real points, sgd · learning_rate 0.0001",
            "1 image of step 0, sgd · learning_rate 0.0001",
            "1 image of step 200, sgd · learning_rate 0.0001");
    assertThat(album.figures().get(0).panels())
        .extracting(panel -> panel.data().get("picture").get(0).get("uri").asText())
        .allSatisfy(uri -> assertThat(uri).startsWith("data:image/png;base64,"))
        .doesNotHaveDuplicates();
  }

  @Test
  void areNoneInAStudyWithoutArtifacts() throws IOException {
    gan.trial("sgd", 1, artifacts -> {});
    assertThat(read()).isEqualTo(new ArtifactAlbums(List.of(), ""));
  }

  private static double signal(Panel panel, String name) {
    ObjectNode specification = (ObjectNode) panel.specification();
    return SpecificationTemplate.named(specification, "signals", name).get("value").asDouble();
  }

  private Panel onlyPanel() throws IOException {
    List<Panel> panels = only().figures().get(0).panels();
    assertThat(panels).hasSize(1);
    return panels.get(0);
  }

  private Album only() throws IOException {
    List<Album> albums = read().albums();
    assertThat(albums).hasSize(1);
    return albums.get(0);
  }

  private ArtifactAlbums read() throws IOException {
    try (ResultTables tables = gan.open()) {
      return ArtifactAlbums.read(tables);
    }
  }
}
