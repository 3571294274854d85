/**
 * What stored networks reach on a test set: {@code evaluation} as {@code sweep evaluate} wrote it
 * and what trials recorded come in, rows beside each other go out to the report.
 */
package org.sweep.analysis.evaluation;
