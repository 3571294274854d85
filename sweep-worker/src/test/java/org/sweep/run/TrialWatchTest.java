package org.sweep.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.schema.Metric;
import org.sweep.trial.Batch;
import org.sweep.trial.StepRecord;
import org.sweep.trial.Trial;

/** What a watch hears of trials, beside the rows that they leave. */
class TrialWatchTest {
  @TempDir private Path folder;

  private final Storage storage = Storage.with(Map.of());

  /** Writes down what it hears. */
  private static final class Heard implements TrialWatch {
    private final List<String> ends = new ArrayList<>();
    private final List<List<Double>> losses = new ArrayList<>();

    @Override
    public Course begin(Trial trial, List<Metric> names, long steps) {
      ends.add("begins " + names.stream().map(Metric::name).toList() + " of " + steps);
      return new Course() {
        @Override
        public void recorded(StepRecord record) {
          List<Double> values = new ArrayList<>(List.of((double) record.step()));
          for (int player = 0; player < names.size(); player++) {
            values.add(record.value(player));
          }
          losses.add(values);
        }

        @Override
        public void ended() {
          ends.add("ended");
        }
      };
    }
  }

  @Test
  void hearsTheLossesOfEveryRow() throws IOException, TrialError {
    Trial trial = SmallTrials.textbookMethodsOnAGan().findFirst().orElseThrow();
    Heard heard = new Heard();
    run(trial, heard);

    assertThat(heard.ends)
        .containsExactly("begins [discriminator_loss, generator_loss] of 30", "ended");
    List<List<Object>> rows = new ArrayList<>();
    new TableReader(storage)
        .read(
            new ResultLayout(folder.toString()).stepsOf(trial.id()),
            row ->
                rows.add(
                    List.of(
                        ((Long) row.get("step")).doubleValue(),
                        row.get("discriminator_loss"),
                        row.get("generator_loss"))));
    assertThat(rows).hasSize(31).isEqualTo(heard.losses);
  }

  private void run(Trial trial, TrialWatch watch) throws IOException, TrialError {
    Batch batch = Batch.of(List.of(trial));
    storage.makeFolder(new ResultLayout(folder.toString()).attemptsAt(batch.id()));
    Workplace workplace =
        new Workplace(
            folder.toString(), Map.of(), SmallTrials.columns(trial), Duration.ZERO, Duration.ZERO);
    TrialRunner.at(workplace).run(batch, new Attempt(1, "first"), watch);
  }
}
