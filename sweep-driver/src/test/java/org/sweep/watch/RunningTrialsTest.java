package org.sweep.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweep.run.TrialWatch;
import org.sweep.schedule.TinyTrials;
import org.sweep.schema.Metric;
import org.sweep.trial.StepRecord;

class RunningTrialsTest {
  private final RunningTrials trials = new RunningTrials();
  private final StepRecord record = new StepRecord(2);

  private TrialWatch.Course begin(long task, long seed) {
    return trials
        .ofTask(task, trial -> "seed " + trial.seed())
        .begin(TinyTrials.trial("sgd", seed), List.of(Metric.lower("training_loss")), 50);
  }

  private void record(TrialWatch.Course course, long step, double loss) {
    record.begin(step);
    record.set(0, loss);
    course.recorded(record);
  }

  @Test
  void hasTheLatestOfEveryTrialThatRecorded() {
    TrialWatch.Course first = begin(3, 1);
    begin(3, 2);
    record(first, 0, 2.5);
    record(first, 10, 0.5);
    assertThat(trials.sample())
        .containsExactly(
            new TrialSample(
                3,
                TinyTrials.trial("sgd", 1).id().text(),
                "seed 1",
                10,
                50,
                List.of(new TrialSample.Loss("training_loss", 0.5))));
  }

  @Test
  void tellsAttemptsAtOneTrialApart() {
    record(begin(3, 1), 5, 1);
    record(begin(4, 1), 2, 1);
    assertThat(trials.sample()).extracting(TrialSample::task).containsExactlyInAnyOrder(3L, 4L);
  }

  @Test
  void countsStepsThatWereMadeHere() {
    TrialWatch.Course resumed = begin(3, 1);
    record(resumed, 40, 1);
    assertThat(trials.steps()).isZero();
    record(resumed, 45, 1);
    TrialWatch.Course other = begin(4, 2);
    record(other, 0, 1);
    record(other, 7, 1);
    assertThat(trials.steps()).isEqualTo(12);
    resumed.ended();
    resumed.ended();
    assertThat(trials.steps()).isEqualTo(12);
    assertThat(trials.sample()).hasSize(1);
  }
}
