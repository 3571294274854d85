/**
 * Trials that several workers train together: a trial with {@link
 * org.sweep.trial.ParameterAveraging} comes in, DL4J's training master has Spark's executors train,
 * and the rows of a trial like any other go to the result directory. It stands where {@link
 * org.sweep.schedule} stands for trials that train on their own.
 */
package org.sweep.averaging;
