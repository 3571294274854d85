/**
 * Counter-based randomness: every number is a function of seed, stream name, step and position, and
 * of nothing else. {@link org.sweep.problem} draws minibatches and initial weights from it.
 */
package org.sweep.random;
