/**
 * How trials converge: from {@code steps} and {@code trials} to the tables {@code convergence}, a
 * class and a rate for each trial, and {@code targets}, how long each configuration takes to reach
 * a target. What depends on the number of steps is {@link org.sweep.analysis.convergence.path}'s;
 * what is one number per trial is {@link org.sweep.analysis.convergence.ProductLimit}'s. The SQL of
 * this package's resources says the same for those who read the tables elsewhere. Next comes {@code
 * report.convergence}.
 */
package org.sweep.analysis.convergence;
