/**
 * What is drawn of a study: {@link org.sweep.report.chart.Charts} takes curves from {@link
 * org.sweep.analysis} in the rows and columns of a {@link org.sweep.report.table.Pivot}, at most so
 * many that a browser likes them, and gives them as JSON to {@code report.html}, whose script draws
 * them.
 */
package org.sweep.report.chart;
