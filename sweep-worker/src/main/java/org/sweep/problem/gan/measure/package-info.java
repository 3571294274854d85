/**
 * What is measured of a {@link org.sweep.problem.gan} beside its losses: a snapshot of the networks
 * comes in, metrics of the {@code steps} table go out to {@link org.sweep.problem.gan.training}.
 * Everything here computes with networks, minibatches and random streams of its own, so that
 * measuring changes no training row.
 */
package org.sweep.problem.gan.measure;
