/**
 * Trials to Spark: {@link org.sweep.schedule.WaitingTrials} says which trials share a task, {@link
 * org.sweep.schedule.RunQueue} how many are in flight, and every batch is a Spark job of one task.
 * {@link org.sweep.schedule.Retry} says what is tried again. Trials come in from {@link
 * org.sweep.study}, results go out to {@link org.sweep.schedule.Progress} as batches are committed;
 * rows go from executors straight to the result directory.
 */
package org.sweep.schedule;
