/**
 * Eigenvalues and eigenvectors of the Jacobian of a game's field, dense for few parameters and
 * leading ones for many: a game comes in, eigenpairs go out to {@link
 * org.sweep.problem.gan.artifact}.
 */
package org.sweep.problem.gan.spectrum;
