package org.sweep.problem.gan.measure;

import org.sweep.linalg.Vector;

/**
 * The networks at one step.
 *
 * @param point all parameters, as they are trained
 * @param discriminator the discriminator's weights as its scores see them, in the layout of its
 *     block
 * @param generator the generator that is judged: its own block, or the running average of it
 */
public record Snapshot(Vector point, Vector discriminator, Vector generator) {}
