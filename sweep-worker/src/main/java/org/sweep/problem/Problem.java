package org.sweep.problem;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.sweep.game.Game;
import org.sweep.linalg.Backend;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;
import org.sweep.output.Artifacts;
import org.sweep.schema.Metric;
import org.sweep.trial.StepRecord;

/** A game with its data, initial point and metrics, for one trial on one thread. */
public interface Problem extends AutoCloseable {
  /** The metric columns, in order; the first ones are the players' losses, in the game's order. */
  List<Metric> metrics();

  /** The game whose field the method evaluates. */
  Game game();

  /** Where its numbers live. */
  Backend backend();

  /** What computes the game, for {@code trials.backend}: the library of {@link #backend}. */
  default String computedBy() {
    return backend().description();
  }

  /** A new vector with the point where training starts; it depends on the seed alone. */
  Vector initialPoint();

  /** Updates of a trial that runs to its end. */
  long steps();

  /**
   * Makes the game that of {@code step}: chooses its minibatch, which depends on seed and step
   * alone.
   */
  void select(long step);

  /**
   * Sees every point of training, in order and after {@link #select}, for what accumulates over
   * them. It must not change the game.
   *
   * @param point the point after as many updates as the selected step, left as it is
   */
  default void observe(Vector point) {}

  /**
   * What the problem remembers from one step to the next, beside what it remakes in {@link #select}
   * from seed and step.
   */
  default Memory memory() {
    return Memory.NONE;
  }

  /** Whether {@code step} becomes a row of its metrics, on whatever cadence rows are recorded. */
  boolean measures(long step);

  /**
   * Measures what is due at the step of a row beside the losses; it changes neither the game nor
   * any random stream.
   *
   * @param point the point after that many updates
   * @param field xi(point)
   * @param record where to put it
   */
  void measure(Vector point, Vector field, StepRecord record);

  /**
   * Writes what is due of artifacts at a step of training that has not diverged; it changes neither
   * the game nor any random stream.
   *
   * @param step updates made
   * @param point the point after them
   * @param artifacts where they go
   * @throws IOException if they cannot be written
   */
  default void writeArtifacts(long step, Vector point, Artifacts artifacts) throws IOException {}

  /**
   * Writes the trained network, if the problem has one, at the end of a trial that completed or
   * plateaued and whose study asks for it.
   *
   * @param point the last point
   * @param artifacts where it goes
   * @throws IOException if it cannot be written
   */
  default void writeNetwork(Vector point, Artifacts artifacts) throws IOException {}

  /** A new vector with the point where the field vanishes, if the problem knows it. */
  default Optional<Vector> equilibrium() {
    return Optional.empty();
  }

  /** Gives back the memory that is not the heap's; the problem is not used afterwards. */
  @Override
  default void close() {}
}
