/**
 * Where further trials of a study lie: {@link org.sweep.refine.Refining} takes which trials
 * succeeded and gives the next ones, between values of an axis where success begins or ends. What
 * it gives depends on outcomes alone, so that a run that was cut off goes on where it was. {@code
 * schedule} runs them like any others.
 */
package org.sweep.refine;
