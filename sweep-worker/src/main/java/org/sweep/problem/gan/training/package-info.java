/**
 * Generative adversarial networks as problems of studies: values of a study file come in, a game
 * with its minibatches, initial point and metrics goes out to {@link org.sweep.train}.
 */
package org.sweep.problem.gan.training;
