/**
 * How running trials get on, while somebody looks: a Spark plugin whose executor half samples the
 * trials of its JVM twice a second and whose driver half hears of it, over Spark's own RPC. Trials
 * come in from {@link org.sweep.run.TrialWatch}, {@link org.sweep.watch.ExecutorSample}s go out to
 * {@link org.sweep.live}. Nothing of a result depends on it.
 */
package org.sweep.watch;
