package org.sweep.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.catalog.Problems;
import org.sweep.data.DataSets;
import org.sweep.optim.method.Methods;
import org.sweep.optim.transform.Transforms;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.spec.Selection;
import org.sweep.trial.Configuration;
import org.sweep.trial.Optimizer;
import org.sweep.trial.Outcome;
import org.sweep.trial.Recording;
import org.sweep.trial.StopRule;
import org.sweep.trial.Trial;
import org.sweep.trial.TrialResult;

/** Whole trials on the embedded digits. */
class TrialRunnerTest {
  private static final Selection DIGITS =
      Selection.plain(
          DataSets.declarations().stream()
              .filter(declaration -> declaration.name().equals("digits"))
              .findFirst()
              .orElseThrow());

  @TempDir private Path folder;

  @Test
  void learnsToReadDigits() throws IOException {
    Trial trial = trial("adam", 0.01, 4);
    TrialResult result = run(trial, "first");

    assertThat(result.outcome()).isEqualTo(new Outcome.Completed());
    assertThat(result.steps()).isEqualTo(4 * 23);
    List<Map<String, Object>> steps = rows(layout().stepsOf(trial.id()));
    assertThat(steps).hasSize(4 * 23 + 1);
    assertThat((double) steps.get(0).get("test_accuracy")).isLessThan(0.3);
    assertThat((double) steps.get(4 * 23).get("test_accuracy")).isGreaterThan(0.85);
    assertThat((double) steps.get(4 * 23).get("training_loss")).isLessThan(0.3);
    assertThat(steps.stream().filter(row -> row.containsKey("test_loss"))).hasSize(5);
  }

  @Test
  void endsAsDivergedWhenTheRateIsFarTooLarge() throws IOException {
    Trial trial = trial("momentum", 1e4, 4);
    TrialResult result = run(trial, "first");

    assertThat(result.outcome()).isInstanceOf(Outcome.Diverged.class);
    assertThat(rows(layout().trialRow(trial.id())).get(0)).containsEntry("outcome", "diverged");
  }

  @Test
  void givesTheSameRowsAgain() throws IOException {
    Trial trial = trial("sgd", 0.1, 1);
    run(trial, "first");
    List<Map<String, Object>> first = rows(layout().stepsOf(trial.id()));
    run(trial, "second");

    assertThat(rows(layout().stepsOf(trial.id()))).isEqualTo(first);
  }

  /** Paired comparison: the first loss is that of the same weights on the same minibatch. */
  @Test
  void beginsAtTheSamePointForEveryOptimizerOfASeed() throws IOException {
    Trial sgd = trial("sgd", 0.1, 1);
    Trial adam = trial("adam", 0.01, 1);
    run(sgd, "sgd");
    run(adam, "adam");

    Object loss = rows(layout().stepsOf(sgd.id())).get(0).get("training_loss");
    assertThat(rows(layout().stepsOf(adam.id())).get(0)).containsEntry("training_loss", loss);
  }

  private TrialResult run(Trial trial, String attempt) throws IOException {
    return TrialRunner.at(new Workplace(folder.toString(), Map.of()))
        .run(trial, new Attempt(1, attempt));
  }

  private ResultLayout layout() {
    return new ResultLayout(folder.toString());
  }

  private static List<Map<String, Object>> rows(String path) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    new TableReader(Storage.with(Map.of())).read(path, rows::add);
    return rows;
  }

  private static Trial trial(String transform, double eta, long epochs) {
    Optimizer optimizer =
        new Optimizer(
            Selection.plain(Methods.named("simultaneous").declaration()),
            Selection.plain(Transforms.named(transform).declaration()),
            eta);
    Map<String, Object> values = Map.of("dataset", DIGITS, "epochs", epochs);
    Selection classifier = Selection.of(Problems.named("classifier").declaration(), values);
    Configuration configuration =
        new Configuration(classifier, optimizer, new Recording(1), new StopRule(1e6));
    return new Trial("study", configuration, List.of(), 1);
  }
}
