package org.sweep.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sweep.analysis.FabricatedResults;
import org.sweep.analysis.stability.Contraction;
import org.sweep.landscape.FabricatedGames;
import org.sweep.report.figure.Figure.Panel;
import org.sweep.store.AxisColumn;
import org.sweep.store.Questions;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;
import org.sweep.trial.AxisValue;

class StabilityFigureTest {
  @Test
  void drawsAPanelForEachProblemAndALineForEachOptimizer() {
    Figure figure =
        figure(
            trial("sgd", 0.1, "xy", 1.005, 1.004),
            trial("sgd", 0.2, "xy", 1.02, 1.021),
            trial("adam", 0.1, "xy", 0.9, 0.91),
            trial("sgd", 0.1, "spiral", 0.8, 0.81));
    assertThat(figure.panels()).extracting(Panel::label).containsExactly("game xy", "game spiral");
    assertThat(figure.legend().entries())
        .extracting(Legend.Entry::label)
        .containsExactly("sgd", "adam");
    JsonNode radii = figure.panels().get(0).data().get("radii");
    assertThat(radii)
        .extracting(
            row -> row.get("label").asText() + " " + row.get("rate") + " " + row.get("value"))
        .containsExactly("sgd 0.1 1.005", "sgd 0.2 1.02", "adam 0.1 0.9");
    JsonNode mark = figure.panels().get(0).data().get("trials").get(0);
    assertThat(mark.get("value").asDouble()).isEqualTo(1.004);
    assertThat(mark.get("radius").asDouble()).isEqualTo(1.005);
    assertThat(mark.get("contracts").asBoolean()).isFalse();
    assertThat(mark.get("measured").asText()).isEqualTo("not nearer");
    assertThat(figure.panels().get(0).data().get("bounds")).hasSize(1);
    assertThat(figure.panels().get(1).data().get("bounds")).as("out of the picture").isEmpty();
  }

  @Test
  void showsOneAndFitsItsScales() {
    Panel panel =
        figure(trial("sgd", 0.1, "xy", 0.8, 0.81), trial("sgd", 0.2, "xy", 0.9, 0.9))
            .panels()
            .get(0);
    JsonNode specification = panel.specification();
    assertThat(specification.get("$schema").asText()).endsWith("/vega-lite/v5.json");
    JsonNode heights = specification.at("/encoding/y/scale/domain");
    assertThat(heights.get(0).asDouble()).isCloseTo(0.792, within(1e-12));
    assertThat(heights.get(1).asDouble()).isCloseTo(1.008, within(1e-12));
    assertThat(specification.at("/encoding/x/scale/type").asText()).isEqualTo("linear");
    assertThat(specification.at("/layer"))
        .extracting(layer -> layer.get("name").asText())
        .containsExactly("one", "bound", "radius", "growth");
    assertThat(panel.note()).isEmpty();
  }

  @Test
  void putsLearningRatesOfManySizesOnALogarithmicAxis() {
    JsonNode specification =
        figure(trial("sgd", 0.001, "xy", 0.8, 0.81), trial("sgd", 0.2, "xy", 0.9, 0.9))
            .panels()
            .get(0)
            .specification();
    assertThat(specification.at("/encoding/x/scale/type").asText()).isEqualTo("log");
  }

  @Test
  void drawsWhatGrowsFastAtTheUpperEdge() {
    Panel panel =
        figure(trial("sgd", 0.1, "xy", 135, 130), trial("sgd", 0.2, "xy", 0.9, 0.9))
            .panels()
            .get(0);
    JsonNode mark = panel.data().get("trials").get(0);
    assertThat(mark.get("value").asDouble()).isEqualTo(2);
    assertThat(mark.get("growth").asDouble()).isEqualTo(130);
    assertThat(mark.get("above").asBoolean()).isTrue();
    assertThat(panel.note())
        .isEqualTo("Growth above 2 is a triangle at the upper edge; the largest value is 135.");
  }

  /** Radii 0.5, 0.7 and 0.6 of three seeds. */
  @Test
  void drawsTheMedianOverSeeds() {
    JsonNode radii =
        figure(
                trial("sgd", 0.1, "xy", 0.5, 0.5),
                trial("sgd", 0.1, "xy", 0.7, 0.7),
                trial("sgd", 0.1, "xy", 0.6, 0.6))
            .panels()
            .get(0)
            .data()
            .get("radii");
    assertThat(radii).hasSize(1);
    assertThat(radii.get(0).get("value").asDouble()).isEqualTo(0.6);
  }

  @Test
  void isNothingWithoutRadii() {
    Contraction unknown =
        new Contraction(
            FabricatedGames.point("adam", 0.1, "xy"),
            1,
            Optional.empty(),
            Optional.empty(),
            Optional.of(0.3),
            Optional.of(true),
            Optional.of(0.9));
    assertThat(new StabilityFigure(description(), List.of(unknown)).figure()).isEmpty();
  }

  @Test
  void marksNoMoreTrialsThanAPageCanShow() {
    assertThat(StabilityFigure.seeds(10)).isEqualTo(5);
    assertThat(StabilityFigure.seeds(1000)).isEqualTo(3);
    assertThat(StabilityFigure.seeds(100_000)).isEqualTo(1);
  }

  private static Figure figure(Contraction... trials) {
    return new StabilityFigure(description(), List.of(trials)).figure().orElseThrow();
  }

  private static Contraction trial(
      String optimizer, double rate, String game, double radius, double growth) {
    List<AxisValue> axes = new ArrayList<>(FabricatedGames.point(optimizer, rate, game));
    axes.add(new AxisValue(FabricatedGames.SGA_LAMBDA, null));
    return new Contraction(
        axes,
        1,
        Optional.of(radius),
        Optional.of(radius < 1 ? "stable" : "unstable"),
        Optional.of(0.15),
        Optional.of(growth < 1),
        Optional.of(growth));
  }

  private static ResultDescription description() {
    return new ResultDescription(
        "games",
        List.of(
            new AxisColumn(FabricatedResults.OPTIMIZER, List.of("sgd", "adam")),
            AxisColumn.unordered(FabricatedResults.LEARNING_RATE),
            AxisColumn.unordered(FabricatedGames.GAME),
            AxisColumn.unordered(FabricatedGames.SGA_LAMBDA)),
        FabricatedGames.METRICS,
        new TableSpec("distance", At.LAST, "optimizer", "learning_rate"),
        Questions.USUAL,
        1,
        new TreeMap<>());
  }
}
