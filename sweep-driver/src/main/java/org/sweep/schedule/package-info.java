/**
 * Trials to Spark: every trial is a Spark job of one task, a bounded number of them in flight.
 * Trials come in from {@link org.sweep.study}, results go out to {@link
 * org.sweep.schedule.Progress} as trials end; rows go from executors straight to the result
 * directory.
 */
package org.sweep.schedule;
