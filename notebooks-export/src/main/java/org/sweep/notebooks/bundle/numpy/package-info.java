/**
 * Curves for NumPy. The table {@code curves} comes in; out go arrays of shape [configurations,
 * points] as {@code .npz}, a file per metric. Start with {@link
 * org.sweep.notebooks.bundle.numpy.NpzBundle}. Next: {@code bundle}, which offers it.
 */
package org.sweep.notebooks.bundle.numpy;
