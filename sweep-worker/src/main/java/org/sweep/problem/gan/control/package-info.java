/**
 * What restrains the networks of a {@link org.sweep.problem.gan.GanGame}: a game and a named
 * control come in, another game goes out to {@link org.sweep.problem.gan.training}.
 */
package org.sweep.problem.gan.control;
