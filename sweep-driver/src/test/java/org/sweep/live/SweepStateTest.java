package org.sweep.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.live.Fabricated.executor;
import static org.sweep.live.Fabricated.trial;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sweep.schedule.TinyTrials;
import org.sweep.trial.Outcome;
import org.sweep.trial.Trial;

class SweepStateTest {
  private static final Outcome COMPLETED = new Outcome.Completed();
  private static final Outcome DIVERGED = new Outcome.Diverged(3, "training_loss", 1e9, 1e6);

  private long nanos = TimeUnit.HOURS.toNanos(1);
  private final SweepState state = new SweepState("tiny", "results/tiny/report.html", () -> nanos);
  private final Trial trial = TinyTrials.trial("sgd", 1);

  private void begin(int trials) {
    state.begin(trials, () -> Optional.of(Duration.ofSeconds(200)), () -> new SlotUse(1, 2));
  }

  private void pass(long seconds) {
    nanos += TimeUnit.SECONDS.toNanos(seconds);
  }

  private List<String> running() {
    return state.view().running().stream().map(StateView.Running::label).toList();
  }

  @Test
  void countsOutcomesTimeAndThroughput() {
    begin(10);
    pass(30);
    state.ended(trial, COMPLETED);
    state.ended(trial, COMPLETED);
    state.ended(trial, DIVERGED);
    pass(30);

    StateView view = state.view();
    assertThat(view.phase()).isEqualTo("running");
    assertThat(view.trials())
        .isEqualTo(
            new StateView.Trials(
                10,
                3,
                List.of(
                    new StateView.Count("completed", 2),
                    new StateView.Count("diverged", 1),
                    new StateView.Count("failed", 0))));
    assertThat(view.time()).isEqualTo(new StateView.Time("1 min 0 s", "3 min 20 s"));
    assertThat(view.rates().trialsPerMinute()).isEqualTo(3);
    assertThat(view.slots()).isEqualTo(new SlotUse(1, 2));
    assertThat(view.quarantined()).isZero();
  }

  @Test
  void forgetsEndsThatAreLongAgo() {
    begin(1000);
    for (int minute = 0; minute < 20; minute++) {
      state.ended(trial, COMPLETED);
      pass(60);
    }
    assertThat(state.view().rates().trialsPerMinute()).isEqualTo(1);
    pass(3600);
    assertThat(state.view().rates().trialsPerMinute()).isZero();
  }

  @Test
  void followsATrialThroughItsSamples() {
    begin(1);
    state.taskBegan(7);
    state.sampled(executor("1", 10, 100, trial(7, "adam", 100, 2.5, -1)));
    state.sampled(executor("1", 12, 400, trial(7, "adam", 400, 1.5, Double.NaN)));

    StateView.Running adam = state.view().running().get(0);
    assertThat(adam.label()).isEqualTo("adam");
    assertThat(adam.executor()).isEqualTo("1");
    assertThat(adam.steps()).isEqualTo(new StateView.Steps(400, 1000, 150.0));
    assertThat(adam.losses())
        .containsExactly(
            new StateView.Loss("loss_x", 1.5, points(2.5, 1.5)),
            new StateView.Loss("loss_y", null, points(-1.0, null)));
    assertThat(state.view().rates().stepsPerSecond()).isEqualTo(150);
  }

  private static List<StateView.Point> points(Double first, Double second) {
    return List.of(new StateView.Point(100, first), new StateView.Point(400, second));
  }

  @Test
  void countsStepsOfTrialsThatEndedBetweenSamples() {
    begin(1);
    state.sampled(executor("1", 10, 1000));
    state.sampled(executor("2", 55, 0));
    state.sampled(executor("1", 11, 6000));
    state.sampled(executor("2", 57, 500));
    assertThat(state.view().rates().stepsPerSecond()).isEqualTo(5250);
  }

  @Test
  void dropsTrialsThatASampleDoesNotName() {
    begin(2);
    state.taskBegan(7);
    state.sampled(executor("1", 1, 0, trial(7, "adam", 1), trial(7, "sgd", 1)));
    state.sampled(executor("1", 2, 0, trial(7, "sgd", 2)));
    assertThat(running()).containsExactly("sgd");
  }

  /** The driver has given the task up, or it has ended; its executor does not know yet. */
  @Test
  void ignoresTasksThatDoNotRunInSparksEyes() {
    begin(2);
    state.taskBegan(7);
    state.sampled(executor("1", 1, 0, trial(7, "adam", 1)));
    state.taskEnded(7);
    state.taskBegan(8);
    assertThat(running()).isEmpty();

    state.sampled(executor("1", 2, 0, trial(7, "adam", 50)));
    state.sampled(executor("2", 2, 0, trial(8, "adam", 3)));
    assertThat(state.view().running()).hasSize(1);
    assertThat(state.view().running().get(0).steps().step()).isEqualTo(3);
  }

  @Test
  void dropsWhatAnOldMessageSays() {
    begin(2);
    state.taskBegan(7);
    state.sampled(executor("1", 2, 0, trial(7, "adam", 20)));
    state.sampled(executor("1", 1, 0, trial(7, "adam", 10)));
    assertThat(state.view().running().get(0).steps().step()).isEqualTo(20);
  }

  @Test
  void forgetsAnExecutorThatIsLostOrSilent() {
    begin(2);
    state.taskBegan(7);
    state.taskBegan(8);
    state.sampled(executor("1", 1, 0, trial(7, "adam", 1)));
    state.sampled(executor("2", 1, 0, trial(8, "sgd", 1)));
    state.executorLost("1");
    assertThat(running()).containsExactly("sgd");
    pass(5);
    assertThat(running()).containsExactly("sgd");
    pass(1);
    assertThat(running()).isEmpty();
  }

  @Test
  void showsTheLongestRunningOfVeryManyTrials() {
    begin(500);
    for (long task = 499; task >= 0; task--) {
      state.taskBegan(task);
      state.sampled(executor("executor " + task, 1, 0, trial(task, "trial " + task, 1, 0.5)));
    }
    StateView view = state.view();
    assertThat(view.runningTrials()).isEqualTo(500);
    assertThat(view.running()).hasSize(100);
    assertThat(view.running().get(99).label()).isEqualTo("trial 99");
  }

  /** Whoever ends early by a rule of the study is no failure of it. */
  @Test
  void putsOnlyFailuresIntoQuarantine() {
    state.begin(3, Optional::empty, () -> SlotUse.NONE);
    state.ended(trial, new Outcome.Pruned(46, "others did better"));
    state.ended(trial, DIVERGED);
    assertThat(state.view().quarantined()).isZero();

    state.ended(trial, Outcome.TimedOut.unresponsive(Duration.ofMinutes(1)));
    assertThat(state.quarantine().trials())
        .extracting(Quarantine.Entry::outcome)
        .containsExactly("timed out");
  }

  @Test
  void keepsTheLastTrialsInQuarantineWithTheirErrors() {
    begin(100_000);
    for (int number = 1; number <= 100_000; number++) {
      String error = "java.io.IOException: disk " + number;
      state.ended(trial, number % 2 == 0 ? COMPLETED : new Outcome.Failed(error, error + "\n\tat"));
    }
    assertThat(state.view().quarantined()).isEqualTo(50_000);
    Quarantine.View view = state.quarantine();
    assertThat(view.all()).isEqualTo(50_000);
    assertThat(view.trials()).hasSize(50);
    assertThat(view.trials().get(0))
        .isEqualTo(
            new Quarantine.Entry(
                trial.id().text(),
                "sgd, seed 1",
                "failed",
                "java.io.IOException: disk 99999",
                "java.io.IOException: disk 99999\n\tat"));
    assertThat(Content.json(state.view()).text()).hasSizeLessThan(1000);
  }

  @Test
  void cutsVeryLongErrors() {
    begin(1);
    state.ended(trial, new Outcome.Failed("long", "x".repeat(1_000_000)));
    assertThat(state.quarantine().trials().get(0).error()).hasSize(20_002).endsWith("\n…");
  }

  @Test
  void stopsTheClockWhenTrialsHaveEnded() {
    begin(1);
    state.ended(trial, COMPLETED);
    pass(60);
    state.enter(Phase.REPORTING, "");
    pass(60);
    assertThat(state.view().phase()).isEqualTo("reporting");
    assertThat(state.view().time()).isEqualTo(new StateView.Time("1 min 0 s", null));
    assertThat(state.view().report()).isEmpty();
    state.enter(Phase.DONE, "");
    assertThat(state.view().report()).isEqualTo("results/tiny/report.html");
    assertThat(state.view().rates().trialsPerMinute()).isEqualTo(1);
  }

  @Test
  void staysAtItsLastPhase() {
    state.enter(Phase.STOPPED, "No space left on device");
    state.enter(Phase.DONE, "");
    assertThat(state.view().phase()).isEqualTo("stopped");
    assertThat(state.view().note()).isEqualTo("No space left on device");
    assertThat(state.view().report()).isEmpty();
  }
}
