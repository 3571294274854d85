package org.sweep.problem.gan.control;

import org.sweep.linalg.DenseBackend;
import org.sweep.problem.gan.GanShape;
import org.sweep.random.Streams;

/**
 * What controls of one trial know.
 *
 * @param shape the networks
 * @param minibatch the current minibatch
 * @param samples its real points
 * @param streams the trial's randomness
 * @param backend where the numbers live
 */
public record Site(
    GanShape shape, MinibatchView minibatch, int samples, Streams streams, DenseBackend backend) {}
