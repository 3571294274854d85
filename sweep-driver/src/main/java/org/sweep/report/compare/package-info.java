/**
 * The part "Comparison" of a report: tables of {@link org.sweep.analysis.compare} come in, and
 * files, sentences, tables and figures go out as a {@link org.sweep.report.section.Section}, which
 * {@link org.sweep.report.html} puts on the page.
 */
package org.sweep.report.compare;
