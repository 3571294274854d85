/**
 * From {@code steps} and {@code trials} to {@code summary} (statistics over seeds) and {@code
 * curves} (metrics over steps, at a bounded number of points), computed in Spark SQL whose text is
 * in this package's resources and in every report. Next comes {@code report}.
 */
package org.sweep.analysis;
