/**
 * Thresholds for readers: the tables {@code thresholds} and {@code success_rates} of {@link
 * org.sweep.analysis.threshold} come in, files and a section of the page with its figures go out.
 * Next comes {@link org.sweep.report.html}.
 */
package org.sweep.report.threshold;
