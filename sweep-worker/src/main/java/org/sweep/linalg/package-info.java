/**
 * Where the numbers live: flat vectors and row-major matrix views, and the fused kernels that work
 * on them. The only package that knows BLAS. {@link org.sweep.nn} and {@link
 * org.sweep.optim.transform} are written against {@link org.sweep.linalg.Backend} alone.
 */
package org.sweep.linalg;
