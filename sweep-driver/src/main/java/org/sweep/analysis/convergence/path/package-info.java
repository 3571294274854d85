/**
 * The path of a trial: from its rows of {@code steps}, read in one pass, to {@link
 * org.sweep.analysis.convergence.path.PathBins}, from these to its {@link
 * org.sweep.analysis.convergence.path.PathShape}, and from that to its {@link
 * org.sweep.analysis.convergence.path.PathVerdict}: class and rate. {@code bins.sql}, {@code
 * classes.sql} and {@code convergence.sql} of {@link org.sweep.analysis.convergence} say the same
 * in SQL, to which tests hold it. What comes out goes to {@link
 * org.sweep.analysis.convergence.Convergence}.
 */
package org.sweep.analysis.convergence.path;
