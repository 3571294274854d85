package org.sweep.problem.gan.measure;

import org.sweep.game.DifferentiableGame;
import org.sweep.linalg.DenseBackend;
import org.sweep.problem.gan.GanShape;
import org.sweep.problem.gan.source.Source;
import org.sweep.problem.gan.source.Target;
import org.sweep.random.Streams;

/**
 * What measurements of one trial work with.
 *
 * @param shape the networks
 * @param target what is known of real points
 * @param source where they come from
 * @param game a game on the current minibatch that is nobody else's
 * @param evaluation how generated points are judged
 * @param streams the trial's randomness
 * @param backend where the numbers live
 */
public record Workbench(
    GanShape shape,
    Target target,
    Source source,
    DifferentiableGame game,
    Evaluation evaluation,
    Streams streams,
    DenseBackend backend) {}
