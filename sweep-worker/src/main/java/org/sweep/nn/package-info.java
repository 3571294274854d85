/**
 * Neural networks on a flat parameter vector: layers come in as sizes, gradients go out into a
 * slice of the field. {@link org.sweep.problem} makes games of them.
 */
package org.sweep.nn;
