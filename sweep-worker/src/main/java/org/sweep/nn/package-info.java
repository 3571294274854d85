/**
 * Neural networks on a flat parameter vector: layers come in as sizes, gradients and their
 * derivatives along a direction go out into a slice of the field or of a product. {@link
 * org.sweep.nn.Mlp} goes forward, {@link org.sweep.nn.BackwardPass} back, and the tangents
 * differentiate both. {@link org.sweep.problem} makes games of them.
 */
package org.sweep.nn;
