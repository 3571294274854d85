package org.sweep.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sweep.game.Game;
import org.sweep.game.Player;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;
import org.sweep.optim.method.MethodState;
import org.sweep.optim.method.Setup;
import org.sweep.optim.method.Simultaneous;
import org.sweep.optim.transform.Sgd;
import org.sweep.output.Artifacts;
import org.sweep.output.Checkpoints;
import org.sweep.problem.Problem;
import org.sweep.schema.Metric;
import org.sweep.trial.Goal;
import org.sweep.trial.Outcome;
import org.sweep.trial.Plateau;
import org.sweep.trial.Recording;
import org.sweep.trial.StepRecord;
import org.sweep.trial.StopRule;

/** The loop on f(w) = w^2 / 2 from w = 1, where sgd multiplies w by 1 - eta. */
class TrainingLoopTest {
  private static final StopRule DEFAULT_STOP = new StopRule(1e6);

  private final List<String> rows = new ArrayList<>();
  private final Parabola parabola = new Parabola(4);

  @Test
  void recordsTheLossBeforeEachUpdateAndAfterTheLast() throws IOException {
    Outcome outcome = loop(0.5, 1, DEFAULT_STOP).run(this::collect);

    assertThat(outcome).isEqualTo(new Outcome.Completed());
    assertThat(rows)
        .containsExactly(
            "0: 0.5", "1: 0.125", "2: 0.03125 measured", "3: 0.0078125", "4: 0.001953125 measured");
  }

  @Test
  void recordsOnTheCadenceAndWhateverIsMeasured() throws IOException {
    loop(0.5, 3, DEFAULT_STOP).run(this::collect);

    assertThat(rows)
        .containsExactly(
            "0: 0.5", "2: 0.03125 measured", "3: 0.0078125", "4: 0.001953125 measured");
  }

  @Test
  void endsAsDivergedAtTheStepWhoseLossLeavesTheBound() throws IOException {
    TrainingLoop loop = loop(4, 10, new StopRule(30));

    Outcome outcome = loop.run(this::collect);

    assertThat(outcome).isEqualTo(new Outcome.Diverged(2, "loss", 40.5, 30));
    assertThat(outcome.reason()).isEqualTo("loss was 40.5 at step 2: above 30.0 in absolute value");
    assertThat(rows).containsExactly("0: 0.5", "2: 40.5 measured");
    assertThat(loop.steps()).isEqualTo(2);
  }

  @Test
  void countsNumbersThatAreNotFiniteAsDiverged() throws IOException {
    Outcome outcome = loop(1e30, 1, new StopRule(Double.MAX_VALUE)).run(this::collect);

    assertThat(outcome)
        .isEqualTo(new Outcome.Diverged(1, "loss", Double.POSITIVE_INFINITY, Double.MAX_VALUE));
    assertThat(outcome.reason()).isEqualTo("loss was Infinity at step 1: not finite");
  }

  /** The losses are 0.5, 0.125, 0.03125, 0.0078125: the gain after step 1 is less than 0.12. */
  @Test
  void endsAsPlateauedWhenTheMetricDoesNotImproveForThePatience() throws IOException {
    TrainingLoop loop = loop(0.5, 1, new StopRule(1e6, new Plateau("loss", 2, 0.12)));

    Outcome outcome = loop.run(this::collect);

    assertThat(outcome.word()).isEqualTo("plateaued");
    assertThat(outcome.reason())
        .isEqualTo("loss was 0.125 at step 1 and not better by more than 0.12 until step 3");
    assertThat(rows).hasSize(4).endsWith("3: 0.0078125");
    assertThat(loop.steps()).isEqualTo(3);
  }

  @Test
  void smallGainsAddUp() throws IOException {
    Outcome outcome = loop(1e-3, 1, new StopRule(1e6, new Plateau("loss", 3, 1.5e-3))).run(r -> {});

    assertThat(outcome).isEqualTo(new Outcome.Completed());
  }

  /** The distance is measured at steps 2 and 4 alone; from 1 to -1 it does not change. */
  @Test
  void looksForAPlateauOnlyWhereTheMetricIsMeasured() throws IOException {
    Problem longer = new Parabola(10);
    Outcome outcome = loop(longer, 2, 7, new Plateau("distance", 3, 0)).run(this::collect);

    assertThat(outcome.reason())
        .isEqualTo("distance was 1.0 at step 2 and not better by more than 0.0 until step 6");
    assertThat(rows).last().isEqualTo("6: 0.5 measured");
  }

  @Test
  void neverPlateausWithoutTheMetric() throws IOException {
    assertThat(loop(new Parabola(10), 2, 1, new Plateau("accuracy", 1, 0)).run(r -> {}))
        .isEqualTo(new Outcome.Completed());
  }

  @Test
  void selectsEveryStepOnce() throws IOException {
    loop(0.5, 1, DEFAULT_STOP).run(this::collect);

    assertThat(parabola.selected).containsExactly(0L, 1L, 2L, 3L, 4L);
  }

  /** The clock of the trial advances by a second at each look. */
  @Test
  void endsWithTheRowsSoFarWhenItsTimeIsOver() throws IOException {
    AtomicInteger seconds = new AtomicInteger();
    TimeLimit limit = new TimeLimit(Duration.ofMillis(1500), seconds::incrementAndGet);
    TrainingLoop loop = loop(0.5, 1, DEFAULT_STOP);

    Outcome outcome = loop.run(this::collect, Artifacts.NONE, Checkpoints.NONE, Goal.END, limit);

    assertThat(outcome.word()).isEqualTo("timed out");
    assertThat(outcome.reason()).isEqualTo("time-limit of 1.5 s was over at step 1");
    assertThat(rows).containsExactly("0: 0.5", "1: 0.125");
    assertThat(loop.steps()).isEqualTo(1);
  }

  @Test
  void stopsBetweenTwoStepsWhenItIsCancelled() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> loop(0.5, 1, DEFAULT_STOP).run(this::collect))
          .isInstanceOf(InterruptedIOException.class)
          .hasMessage("cancelled at step 0");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static TrainingLoop loop(Problem problem, double eta, long every, Plateau plateau) {
    MethodState method =
        new Simultaneous().start(new Setup(problem.game(), new Sgd(eta), eta, Backends.cpu()));
    StopRule stop = new StopRule(1e6, plateau);
    return new TrainingLoop(problem, method, problem.metrics(), new Recording(every), stop);
  }

  private TrainingLoop loop(double eta, long every, StopRule stop) {
    MethodState method =
        new Simultaneous().start(new Setup(parabola, new Sgd(eta), eta, Backends.cpu()));
    return new TrainingLoop(parabola, method, parabola.metrics(), new Recording(every), stop);
  }

  private void collect(StepRecord record) {
    String measured = record.has(1) ? " measured" : "";
    rows.add(record.step() + ": " + record.value(0) + measured);
  }

  private record Parabola(long steps, List<Long> selected) implements Problem, Game {
    Parabola(long steps) {
      this(steps, new ArrayList<>());
    }

    @Override
    public List<Metric> metrics() {
      return List.of(Metric.lower("loss"), Metric.lower("distance"));
    }

    @Override
    public Game game() {
      return this;
    }

    @Override
    public Backend backend() {
      return Backends.cpu();
    }

    @Override
    public List<Player> players() {
      return List.of(new Player("minimizer", 0, 1));
    }

    @Override
    public Vector initialPoint() {
      return Backends.cpu().of(new float[] {1});
    }

    @Override
    public void select(long step) {
      selected.add(step);
    }

    @Override
    public void field(Vector point, Vector field, double[] losses) {
      float w = point.toFloats()[0];
      losses[0] = (double) (w * w / 2);
      Backends.cpu().copy(point, field);
    }

    @Override
    public boolean measures(long step) {
      return step > 0 && step % 2 == 0;
    }

    @Override
    public void measure(Vector point, Vector field, StepRecord record) {
      if (measures(record.step())) {
        record.set(1, Math.abs(point.toArray()[0]));
      }
    }
  }
}
