/**
 * Tables and pages made from the Parquet alone: {@link org.sweep.report.WriteReport} takes a result
 * directory, has {@link org.sweep.analysis} aggregate it, and writes what {@link
 * org.sweep.report.table} and {@link org.sweep.report.html} make of that. Nothing comes after it
 * but a reader.
 */
package org.sweep.report;
