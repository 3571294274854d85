/**
 * The door of the worker: the driver's task calls {@link org.sweep.run.TrialRunner} and nothing
 * else. A trial comes in, committed rows and a {@link org.sweep.trial.TrialResult} go out.
 */
package org.sweep.run;
