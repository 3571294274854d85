/**
 * Parts of a report: a {@link org.sweep.report.section.SectionWriter} takes {@link
 * org.sweep.analysis.ResultTables}, writes derived tables and gives a {@link
 * org.sweep.report.section.Section}, which {@link org.sweep.report.html} puts on the page.
 */
package org.sweep.report.section;
