/**
 * Trials to Spark: {@link org.sweep.schedule.Batches} says which trials share a task, and every
 * batch is a Spark job of one task, a bounded number of them in flight. Trials come in from {@link
 * org.sweep.study}, results go out to {@link org.sweep.schedule.Progress} as batches are committed;
 * rows go from executors straight to the result directory.
 */
package org.sweep.schedule;
