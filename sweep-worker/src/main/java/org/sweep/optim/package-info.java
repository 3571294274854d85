/**
 * Optimizers: {@link org.sweep.optim.transform} makes updates of gradients, {@link
 * org.sweep.optim.method} decides which gradients, with {@link org.sweep.optim.krylov} for linear
 * systems and {@link org.sweep.optim.mean} for averages.
 */
package org.sweep.optim;
