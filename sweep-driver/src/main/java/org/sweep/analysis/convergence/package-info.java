/**
 * How trials converge: from {@code steps} and {@code trials} to the tables {@code convergence}, a
 * class and a rate for each trial, and {@code targets}, how long each configuration takes to reach
 * a target. What depends on the number of steps is Spark SQL in this package's resources; what is
 * one number per trial is {@link org.sweep.analysis.convergence.ProductLimit}'s. Next comes {@code
 * report.convergence}.
 */
package org.sweep.analysis.convergence;
