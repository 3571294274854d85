package org.sweep.game;

/**
 * A player and its block of the parameter vector.
 *
 * @param name such as {@code generator}
 * @param offset first parameter of its block
 * @param length parameters in its block
 * @param tensors parameter tensors that the block is made of, such as the weights and biases of
 *     every layer; the alignment of {@code sga} divides by their number
 */
public record Player(String name, int offset, int length, int tensors) {
  /** A player whose block is one tensor: a scalar or a vector. */
  public Player(String name, int offset, int length) {
    this(name, offset, length, 1);
  }
}
