/**
 * One pass over the columns of {@code steps}, trial after trial: a {@link
 * org.sweep.analysis.scan.Tally} takes the rows of one trial as {@link
 * org.sweep.analysis.scan.StepBatch}es. It costs no hash per row, as a grouping by trial would.
 * What comes out goes to {@link org.sweep.analysis} and {@link org.sweep.analysis.convergence}.
 */
package org.sweep.analysis.scan;
