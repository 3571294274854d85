/**
 * Networks of DL4J as one-player games: a configuration in JSON and a data set come in, the loss of
 * a minibatch and its flat gradient go out, so that every transform and every method of the field
 * drives them; their own updaters too. {@link org.sweep.problem.dl4j.Dl4jType} alone is loaded
 * where the jar with DL4J is not there. {@code org.sweep.network} and {@code org.sweep.averaging}
 * of the driver use {@link org.sweep.problem.dl4j.Dl4jTrial}.
 */
package org.sweep.problem.dl4j;
