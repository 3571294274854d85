/**
 * From {@code steps} and {@code trials} to {@code summary} (statistics over seeds) and {@code
 * curves} (the same over steps, at a bounded number of points). What they are is SQL in this
 * package's resources and in every report; {@code curves} is computed in one pass over the columns
 * of {@code steps} instead, and tests hold both together. Next comes {@code report}.
 */
package org.sweep.analysis;
