package org.sweep.game;

/**
 * A player and its block of the parameter vector.
 *
 * @param name such as {@code generator}
 * @param offset first parameter of its block
 * @param length parameters in its block
 */
public record Player(String name, int offset, int length) {}
