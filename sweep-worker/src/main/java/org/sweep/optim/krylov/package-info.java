/**
 * Krylov solvers for linear systems whose operator is known by its products alone. Ours, since
 * libraries keep such vectors in storage of their own and in double precision: these hold up to
 * millions of numbers in a {@link org.sweep.linalg.Backend}. Next comes {@link
 * org.sweep.optim.method}, whose methods solve with blocks of second derivatives.
 */
package org.sweep.optim.krylov;
