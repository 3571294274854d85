package org.sweep.problem.toy;

import java.util.List;
import java.util.Optional;
import org.sweep.game.Game;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.problem.Problem;
import org.sweep.schema.Metric;
import org.sweep.trial.StepRecord;

/**
 * A toy game with its start: every row has the variables, the norm of the field and, where the
 * equilibrium is known, the Euclidean distance to it.
 */
final class ToyProblem implements Problem {
  private final ToyGame game;
  private final Variables variables;
  private final double[] start;
  private final Optional<double[]> equilibrium;
  private final long steps;
  private final double[] point;

  /**
   * The problem.
   *
   * @param game its game
   * @param start w_0
   * @param equilibrium where the field vanishes, if that is known
   * @param steps updates of a trial
   */
  ToyProblem(ToyGame game, double[] start, Optional<double[]> equilibrium, long steps) {
    this.game = game;
    this.variables = new Variables(game.players());
    this.start = start.clone();
    this.equilibrium = equilibrium.map(double[]::clone);
    this.steps = steps;
    this.point = new double[start.length];
  }

  @Override
  public List<Metric> metrics() {
    return variables.metrics(equilibrium.isPresent());
  }

  @Override
  public Game game() {
    return game;
  }

  @Override
  public Backend backend() {
    return ToyGame.BACKEND;
  }

  @Override
  public Vector initialPoint() {
    return backend().of(start);
  }

  @Override
  public long steps() {
    return steps;
  }

  /** The game is the same at every step. */
  @Override
  public void select(long step) {}

  @Override
  public boolean measures(long step) {
    return false;
  }

  @Override
  public void measure(Vector at, Vector field, StepRecord record) {
    backend().read(at, point);
    int column = game.players().size();
    if (point.length <= Variables.MOST_COLUMNS) {
      for (double variable : point) {
        record.set(column, variable);
        column++;
      }
    }
    record.set(column, backend().norm(field));
    if (equilibrium.isPresent()) {
      record.set(column + 1, distance(equilibrium.get()));
    }
  }

  /** The Euclidean distance, scaled so that it neither overflows nor underflows. */
  private double distance(double[] other) {
    double distance = 0;
    for (int i = 0; i < point.length; i++) {
      distance = Math.hypot(distance, point[i] - other[i]);
    }
    return distance;
  }

  @Override
  public Optional<Vector> equilibrium() {
    return equilibrium.map(backend()::of);
  }
}
