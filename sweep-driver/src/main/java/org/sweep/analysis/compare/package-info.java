/**
 * Contenders compared: from the values of the report's metric in {@code trials} to the tables
 * {@code comparisons}, {@code aggregates}, {@code sensitivity}, {@code tuneability}, {@code
 * profiles} and {@code budgets}, whose estimators are in {@link
 * org.sweep.analysis.compare.estimate}. Next comes {@code report.compare}.
 */
package org.sweep.analysis.compare;
