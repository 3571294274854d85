/**
 * What is trained: a {@link org.sweep.problem.Problem} is a game with its data, initial point and
 * metrics. Study values come in, a {@link org.sweep.game.Game} and metrics go out to {@link
 * org.sweep.train}. Each kind of problem has a package of its own below this one.
 */
package org.sweep.problem;
