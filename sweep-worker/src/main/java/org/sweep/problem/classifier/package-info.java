/**
 * Classifiers as one-player games: a data set and layer sizes come in, the softmax cross-entropy of
 * a minibatch and its gradient go out.
 */
package org.sweep.problem.classifier;
