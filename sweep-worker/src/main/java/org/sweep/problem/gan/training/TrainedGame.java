package org.sweep.problem.gan.training;

import org.sweep.game.DifferentiableGame;
import org.sweep.linalg.Vector;
import org.sweep.problem.gan.control.Control;
import org.sweep.problem.gan.control.DerivedGame;

/** The game that a method plays: it draws minibatches and keeps its control up to date. */
final class TrainedGame extends DerivedGame {
  private final Minibatch minibatch;
  private final Control control;
  private boolean isNew;

  TrainedGame(DifferentiableGame game, Minibatch minibatch, Control control) {
    super(control.over(game));
    this.minibatch = minibatch;
    this.control = control;
  }

  /** Begins a step with its first minibatch. */
  void select(long step) {
    minibatch.select(step);
    isNew = true;
  }

  @Override
  public void redraw(int draw) {
    minibatch.redraw(draw);
    isNew = true;
  }

  @Override
  public void project(Vector point) {
    control.project(point);
  }

  @Override
  public void field(Vector point, Vector field, double[] losses) {
    refresh(point);
    super.field(point, field, losses);
  }

  @Override
  public void gradient(int player, Vector point, Vector field, double[] losses) {
    refresh(point);
    super.gradient(player, point, field, losses);
  }

  @Override
  public void lossGradient(int player, Vector point, Vector gradient) {
    refresh(point);
    super.lossGradient(player, point, gradient);
  }

  private void refresh(Vector point) {
    if (isNew) {
      control.refresh(point);
      isNew = false;
    }
  }
}
