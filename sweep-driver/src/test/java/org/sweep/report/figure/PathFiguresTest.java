package org.sweep.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.analysis.ResultTables;
import org.sweep.analysis.SharedSpark;
import org.sweep.landscape.FabricatedGames;
import org.sweep.report.figure.Figure.Panel;

class PathFiguresTest {
  @TempDir Path root;

  @Test
  void drawsAPanelForEachOfFewLearningRates() throws IOException {
    List<Figure> figures = figures(List.of(0.1, 0.4), 400);
    assertThat(figures).extracting(Figure::title).containsExactly("game xy", "game spiral");
    Figure xy = figures.get(0);
    assertThat(xy.selector()).isEmpty();
    assertThat(xy.panels())
        .extracting(Panel::label)
        .containsExactly("learning_rate 0.1", "learning_rate 0.4");
    assertThat(xy.legend().entries())
        .extracting(entry -> entry.label() + " " + entry.look().colour())
        .containsExactly("sgd var(--kind-0)", "extragradient var(--kind-2)");
    assertThat(xy.note())
        .startsWith("Contours are levels of loss_x, 0.5 apart, from -3.5 to 3.5;")
        .contains("Drawn: 2 optimizer settings; 2 learning rates; the first seed,")
        .endsWith("A dot every 50 steps.");
    JsonNode grid = xy.data().get("grid").get(0);
    assertThat(grid.get("width").asInt()).isEqualTo(31);
    assertThat(grid.get("values")).hasSize(31 * 31);
    assertThat(grid.get("values").get(0).asDouble()).as("loss at the top left").isEqualTo(-4);
    assertThat(xy.data().get("arrows")).hasSize(168);
  }

  @Test
  void putsGamesWithOnePanelSideBySide() throws IOException {
    List<Figure> figures = figures(List.of(0.1), 20);
    assertThat(figures).hasSize(1);
    Figure gallery = figures.get(0);
    assertThat(gallery.panels()).extracting(Panel::label).containsExactly("game xy", "game spiral");
    assertThat(gallery.panels().get(1).note())
        .startsWith("Contours are levels of loss_x, 2 apart, from -14 to 22;");
    assertThat(gallery.panels().get(1).data()).containsOnlyKeys("arrows", "grid", "marks", "paths");
    assertThat(gallery.legend().entries()).hasSize(2);
    assertThat(gallery.data()).isEmpty();
  }

  @Test
  void drawsOnePanelWithAChoiceAmongManyLearningRates() throws IOException {
    Figure xy = figures(List.of(0.01, 0.02, 0.05, 0.1, 0.2), 20).get(0);
    assertThat(xy.panels()).hasSize(1);
    assertThat(xy.selector())
        .contains(
            new Figure.Selector("learning_rate", List.of("0.01", "0.02", "0.05", "0.1", "0.2"), 2));
    JsonNode paths = xy.panels().get(0).data().get("paths");
    assertThat(paths).hasSize(10);
    assertThat(paths).extracting(path -> path.get("rate").asInt()).contains(0, 1, 2, 3, 4);
  }

  @Test
  void writesPathsThatAPageCanHold() throws IOException {
    Panel panel = figures(List.of(0.1, 0.4), 400).get(0).panels().get(0);
    JsonNode sgd = panel.data().get("paths").get(0);
    assertThat(sgd.get("label").asText()).isEqualTo("sgd");
    assertThat(sgd.get("seed").asInt()).isEqualTo(1);
    assertThat(sgd.get("step").size()).isBetween(20, 300);
    assertThat(sgd.get("x")).hasSameSizeAs(sgd.get("step"));
    assertThat(sgd.get("x").get(0).asDouble()).isEqualTo(1);
    JsonNode extragradient = panel.data().get("paths").get(1);
    assertThat(extragradient.get("step"))
        .extracting(JsonNode::asInt)
        .hasSize(300)
        .contains(0, 50, 100, 150, 200, 250, 300, 350, 400);
    assertThat(panel.data().get("marks"))
        .extracting(mark -> mark.get("kind").asText() + " " + mark.get("shape").asText().charAt(0))
        .containsExactly("end M", "end d", "start c", "equilibrium M");
  }

  @Test
  void specifiesContoursArrowsAndPathsOverTheSquare() throws IOException {
    Panel panel = figures(List.of(0.1, 0.4), 20).get(0).panels().get(1);
    ObjectNode specification = (ObjectNode) panel.specification();
    assertThat(specification.get("$schema").asText()).endsWith("/vega/v5.json");
    assertThat(panel.description())
        .isEqualTo("Paths of 2 trials over contours of loss_x, learning_rate 0.4");
    assertThat(signal(specification, "left")).isEqualTo(-2);
    assertThat(signal(specification, "side")).isEqualTo(4);
    assertThat(signal(specification, "gaps")).isEqualTo(30);
    JsonNode isocontour =
        SpecificationTemplate.named(specification, "data", "contours").at("/transform/0");
    assertThat(isocontour.get("type").asText()).isEqualTo("isocontour");
    assertThat(isocontour.get("thresholds")).hasSize(15);
    assertThat(specification.at("/axes/1/title").asText()).isEqualTo("y");
    assertThat(specification.at("/marks/0/marks"))
        .extracting(mark -> mark.path("name").asText())
        .containsExactly("contour", "arrow", "", "dot", "mark", "highlight", "cells");
    assertThat(specification.toString())
        .contains("distance: format(datum.distance, '.4~g')", "x: format(datum.x, '.4~g')");
  }

  /** A trial of a game that the landscape table does not have. */
  @Test
  void saysWhichProblemsHaveNoLandscape() throws IOException {
    FabricatedGames games = games(List.of(0.1), 5);
    games.landscape(2, 5);
    games.trial("sgd", 0.1, "attraction", 1, new double[] {1, 1});
    try (ResultTables tables = open(games)) {
      assertThat(new PathFigures(tables).read().note()).isEmpty();
    }
    games.trial("sgd", 0.1, "another", 1, new double[] {1, 1});
    try (ResultTables tables = open(games)) {
      assertThat(new PathFigures(tables).read().note())
          .isEqualTo(
              "1 of the 4 problems have no landscape: they are beyond the first 24, have not two"
                  + " variables, or are drawn by the seed.");
    }
  }

  @Test
  void drawsNothingWithoutALandscape() throws IOException {
    FabricatedGames games = games(List.of(0.1), 5);
    assertThat(read(games)).isEmpty();
  }

  private List<Figure> figures(List<Object> rates, int steps) throws IOException {
    FabricatedGames games = games(rates, steps);
    games.landscape(2, 31);
    return read(games);
  }

  private FabricatedGames games(List<Object> rates, int steps) throws IOException {
    FabricatedGames games = new FabricatedGames(root, rates, steps);
    games.describe(new ArrayList<>(List.of("sgd", "alternating", "extragradient")), 99);
    for (Object rate : rates) {
      for (String optimizer : List.of("sgd", "extragradient")) {
        games.trial(optimizer, (Double) rate, "xy", 1, new double[] {1, 1});
        games.trial(optimizer, (Double) rate, "xy", 2, new double[] {1, 1});
        games.trial(optimizer, (Double) rate, "spiral", 1, new double[] {1, 1});
      }
    }
    return games;
  }

  private static List<Figure> read(FabricatedGames games) throws IOException {
    try (ResultTables tables = open(games)) {
      return new PathFigures(tables).read().figures();
    }
  }

  private static ResultTables open(FabricatedGames games) throws IOException {
    return ResultTables.open(
        SharedSpark.session(), games.results().storage(), games.results().layout());
  }

  private static double signal(ObjectNode specification, String name) {
    return SpecificationTemplate.named(specification, "signals", name).get("value").asDouble();
  }
}
