/**
 * The part of the report on convergence: {@link org.sweep.report.convergence.WriteConvergence} has
 * {@code analysis.convergence} compute the tables {@code convergence} and {@code targets}, writes
 * them, and draws classes, rates and times to target. Next comes {@code report.html}.
 */
package org.sweep.report.convergence;
