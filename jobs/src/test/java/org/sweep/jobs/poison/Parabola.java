package org.sweep.jobs.poison;

import java.util.List;
import java.util.Map;
import org.sweep.game.Game;
import org.sweep.game.GameOutline;
import org.sweep.game.Player;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Backends;
import org.sweep.linalg.Vector;
import org.sweep.problem.Problem;
import org.sweep.problem.ProblemOutline;
import org.sweep.schema.Metric;
import org.sweep.trial.StepRecord;

/** f(x) = x^2 / 2 from x = 1, with something else that happens in every step. */
final class Parabola implements Problem, Game {
  private static final List<Player> PLAYERS = List.of(new Player("x", 0, 1));
  private static final List<Metric> METRICS = List.of(Metric.lower("loss"), Metric.lower("x"));

  private final long steps;
  private final Event event;
  private double factor = 1;

  /**
   * The problem.
   *
   * @param steps updates of a trial
   * @param event what happens before a step is evaluated
   */
  Parabola(long steps, Event event) {
    this.steps = steps;
    this.event = event;
  }

  /** What happens beside training. */
  interface Event {
    /**
     * Happens before {@code step} is evaluated.
     *
     * @return what the loss is multiplied by: 1, unless the loss is to be wrong
     */
    double before(long step);
  }

  /**
   * What is known of it before it runs.
   *
   * @param operations claimed of a step, which says how long a trial takes
   */
  static ProblemOutline outline(long steps, double operations) {
    GameOutline game = new GameOutline(PLAYERS, false);
    return new ProblemOutline(METRICS, game, false, steps, operations, Map.of());
  }

  @Override
  public List<Player> players() {
    return PLAYERS;
  }

  @Override
  public void field(Vector point, Vector field, double[] losses) {
    double x = point.toArray()[0];
    losses[0] = x * x / 2 * factor;
    backend().load(new double[] {x}, field);
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

  @Override
  public void select(long step) {
    factor = event.before(step);
  }

  @Override
  public boolean measures(long step) {
    return false;
  }

  @Override
  public void measure(Vector point, Vector field, StepRecord record) {
    record.set(1, point.toArray()[0]);
  }
}
