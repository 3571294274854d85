/**
 * The tables of a paper: rows of {@code summary} come in from {@link org.sweep.analysis}, are laid
 * out as a {@link org.sweep.report.table.Pivot} or in long form on a {@link
 * org.sweep.report.table.Sheet}, and go out as CSV, Markdown, LaTeX and plain text. Next come the
 * HTML report and {@code report}.
 */
package org.sweep.report.table;
