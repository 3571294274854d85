package org.sweep.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.sweep.data.DataSets;
import org.sweep.game.Game;
import org.sweep.game.GameOutline;
import org.sweep.game.Player;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemOutline;
import org.sweep.problem.ProblemType;
import org.sweep.schema.Metric;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.spec.Values;
import org.sweep.trial.StepRecord;

/** {@code wait} in study files: training that takes time and no processor. */
public final class Wait implements ProblemType {
  private static final List<Player> PLAYERS = List.of(new Player("x", 0, 1));
  private static final List<Metric> METRICS = List.of(Metric.lower("loss"), Metric.lower("x"));

  /** What Sweep takes a core to do in a second. */
  private static final double OPERATIONS_PER_SECOND = 1e9;

  @Override
  public Declaration declaration() {
    return Declaration.of(
        "wait",
        "f = x^2 / 2; every update takes a given time",
        Parameter.real("seconds", Range.atLeast(0), 0.01, "of an update"),
        Parameter.real("told", Range.positive(), 1, "what Sweep is told of these seconds, times this"),
        Parameter.whole("steps", 1, 100, "updates of a trial"));
  }

  @Override
  public ProblemOutline outline(Values values, DataSets data) {
    double operations = values.real("seconds") * values.real("told") * OPERATIONS_PER_SECOND;
    GameOutline game = new GameOutline(PLAYERS, false);
    return new ProblemOutline(METRICS, game, false, values.whole("steps"), operations, Map.of());
  }

  @Override
  public Problem create(Values values, Resources resources) {
    return new Waiting(values.whole("steps"), (long) (values.real("seconds") * 1e9));
  }

  /** The pace is that of a clock: what an update takes too long, the next one waits less. */
  private static final class Waiting implements Problem, Game {
    private final long steps;
    private final long nanoseconds;
    private long next;

    Waiting(long steps, long nanoseconds) {
      this.steps = steps;
      this.nanoseconds = nanoseconds;
    }

    @Override
    public void select(long step) {
      long now = System.nanoTime();
      next = step == 0 ? now : next + nanoseconds;
      while (next - now > 0) {
        LockSupport.parkNanos(next - now);
        now = System.nanoTime();
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
      }
    }

    @Override
    public void field(Vector point, Vector field, double[] losses) {
      double x = point.toArray()[0];
      losses[0] = x * x / 2;
      backend().load(new double[] {x}, field);
    }

    @Override
    public void measure(Vector point, Vector field, StepRecord record) {
      record.set(1, point.toArray()[0]);
    }

    @Override
    public boolean measures(long step) {
      return false;
    }

    @Override
    public List<Player> players() {
      return PLAYERS;
    }

    @Override
    public List<Metric> metrics() {
      return METRICS;
    }

    @Override
    public Game game() {
      return this;
    }

    @Override
    public Backend backend() {
      return Backends.doubles();
    }

    @Override
    public Vector initialPoint() {
      return backend().of(new double[] {1});
    }

    @Override
    public long steps() {
      return steps;
    }
  }
}
