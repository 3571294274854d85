package org.sweep.report.section;

import org.sweep.report.table.Sheet;

/**
 * A table of a section.
 *
 * @param sheet the table
 * @param source how a reader computes it: SQL over {@code trials} and {@code steps}, or in words
 */
public record SectionTable(Sheet sheet, String source) {}
