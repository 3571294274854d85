package org.sweep.problem;

import java.util.List;
import org.sweep.game.Game;
import org.sweep.linalg.Vector;
import org.sweep.schema.Metric;
import org.sweep.trial.StepRecord;

/** A game with its data, initial point and metrics, for one trial on one thread. */
public interface Problem {
  /** The metric columns, in order; the first ones are the players' losses, in the game's order. */
  List<Metric> metrics();

  /** The game whose field the method evaluates. */
  Game game();

  /** A new vector with the point where training starts; it depends on the seed alone. */
  Vector initialPoint();

  /** Updates of a trial that runs to its end. */
  long steps();

  /**
   * Makes the game that of {@code step}: chooses its minibatch, which depends on seed and step
   * alone.
   */
  void select(long step);

  /** Whether further metrics than the losses are due at {@code step}. */
  boolean measures(long step);

  /**
   * Measures the metrics that are due; it changes neither the game nor any random stream.
   *
   * @param point the point after {@code step} updates
   * @param record where to put them
   */
  void measure(Vector point, StepRecord record);
}
