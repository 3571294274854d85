/**
 * Where the real points of a {@link org.sweep.problem.gan} come from: distributions and data sets
 * that study files name. Their parameters come in, minibatches of points and what is known of the
 * distribution go out to {@link org.sweep.problem.gan.training}.
 */
package org.sweep.problem.gan.source;
