package org.sweep.landscape;

/**
 * A recorded point of a path.
 *
 * @param step updates before it
 * @param x the first variable
 * @param y the second variable
 * @param distance from the equilibrium, or the norm of the field where that is not known
 */
public record PathPoint(long step, double x, double y, double distance) {}
