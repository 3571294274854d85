/**
 * Generative adversarial networks as games of two players: a minibatch of real points and latent
 * vectors comes in, the losses of discriminator and generator, their gradients and products of
 * their second derivatives go out to {@link org.sweep.optim.method}.
 */
package org.sweep.problem.gan;
