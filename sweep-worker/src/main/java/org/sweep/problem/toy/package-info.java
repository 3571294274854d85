/**
 * Toy games: few variables in double precision, written as formulas in the study file or as
 * matrices. Study values come in, a {@link org.sweep.game.DifferentiableGame} and its path towards
 * an equilibrium go out to {@link org.sweep.train}.
 */
package org.sweep.problem.toy;
