/**
 * What one Spark task runs and how it ended: a {@link org.sweep.trial.Trial} comes in from the
 * driver's grid, a {@link org.sweep.trial.TrialResult} with its {@link org.sweep.trial.Outcome}
 * goes back. Next comes {@link org.sweep.run}.
 */
package org.sweep.trial;
