package org.sweep.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sweep.analysis.FabricatedResults;
import org.sweep.landscape.FabricatedGames;
import org.sweep.landscape.PathTrial;
import org.sweep.report.figure.PathSelection.Starts;
import org.sweep.schema.Column;
import org.sweep.store.AxisColumn;
import org.sweep.store.Questions;
import org.sweep.store.ResultDescription;
import org.sweep.store.TableSpec;
import org.sweep.store.TableSpec.At;
import org.sweep.trial.AxisValue;

class PathSelectionTest {
  private static final Column LAMBDA = FabricatedGames.SGA_LAMBDA;

  @Test
  void drawsEverythingOfASmallStudy() {
    PathSelection selection = select(3, 2, 2, Starts.ONE);
    assertThat(selection.rates()).containsExactly(0.001, 0.002);
    assertThat(selection.trials()).hasSize(6).allMatch(trial -> trial.seed() == 1);
    assertThat(selection.note())
        .isEqualTo(
            "3 optimizer settings; 2 learning rates;"
                + " the first seed, since all trials begin at one point.");
  }

  @Test
  void drawsSeveralSeedsWhereTheyBeginElsewhere() {
    PathSelection selection = select(3, 2, 9, Starts.SEVERAL);
    assertThat(selection.trials())
        .hasSize(30)
        .extracting(PathTrial::seed)
        .containsOnly(1L, 2L, 3L, 4L, 5L);
    assertThat(selection.note())
        .endsWith("the first seeds, up to 5, since they begin at different points.");
  }

  @Test
  void drawsEvenlySpacedRatesOfManyAndSaysSo() {
    PathSelection selection = select(10, 40, 1, Starts.SEVERAL);
    assertThat(selection.rates()).containsExactly(0.001, 0.009, 0.017, 0.024, 0.032, 0.04);
    assertThat(selection.trials()).hasSize(60);
    assertThat(selection.note())
        .isEqualTo(
            "10 optimizer settings; 6 of 40 learning rates;"
                + " the first seed, though other seeds begin elsewhere.");
  }

  /** Four optimizers get three lines each: all of two, and three of the twenty of sga. */
  @Test
  void givesEveryOptimizerItsShareOfTheLines() {
    List<PathTrial> trials = new ArrayList<>(trials(3, 1, 1));
    for (int k = 1; k <= 20; k++) {
      List<AxisValue> axes = new ArrayList<>(FabricatedGames.point("sga", 0.001, "xy"));
      axes.add(new AxisValue(LAMBDA, k / 10.0));
      trials.add(new PathTrial("sga" + k, axes, 1, false, 10));
    }
    PathSelection selection = new PathSelection(description(), trials, List.of("game"), Starts.ONE);
    assertThat(selection.trials())
        .extracting(trial -> Optimizers.label(selection.method(trial)))
        .containsExactly(
            "o0", "o1", "o2", "sga · sga_lambda 0.1", "sga · sga_lambda 1.1", "sga · sga_lambda 2");
    assertThat(selection.note()).startsWith("6 of 23 optimizer settings; learning rate 0.001;");
  }

  private static PathSelection select(int optimizers, int rates, int seeds, Starts starts) {
    return new PathSelection(
        description(), trials(optimizers, rates, seeds), List.of("game"), starts);
  }

  private static List<PathTrial> trials(int optimizers, int rates, int seeds) {
    List<PathTrial> trials = new ArrayList<>();
    for (int optimizer = 0; optimizer < optimizers; optimizer++) {
      for (int rate = 1; rate <= rates; rate++) {
        List<AxisValue> axes =
            new ArrayList<>(FabricatedGames.point("o" + optimizer, rate / 1000.0, "xy"));
        axes.add(new AxisValue(LAMBDA, null));
        for (int seed = 1; seed <= seeds; seed++) {
          trials.add(new PathTrial("t" + trials.size(), axes, seed, false, 10));
        }
      }
    }
    return trials;
  }

  private static ResultDescription description() {
    return new ResultDescription(
        "games",
        List.of(
            AxisColumn.unordered(FabricatedResults.OPTIMIZER),
            AxisColumn.unordered(FabricatedResults.LEARNING_RATE),
            AxisColumn.unordered(FabricatedGames.GAME),
            AxisColumn.unordered(LAMBDA)),
        FabricatedGames.METRICS,
        new TableSpec("distance", At.LAST, "optimizer", "learning_rate"),
        Questions.USUAL,
        1,
        new TreeMap<>());
  }
}
