/**
 * The part of a report on stored networks: the table {@code evaluation} comes in, sentences and a
 * table for the page go out to {@link org.sweep.report.html}.
 */
package org.sweep.report.evaluation;
