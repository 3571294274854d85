/**
 * What trials need of executors: the GPUs that a study asks for become settings of a Spark session,
 * a {@link org.sweep.resource.SlotsPerExecutor} and, in a task, a {@link org.sweep.trial.Device}. A
 * study and Spark's settings come in; the session goes on to {@link org.sweep.schedule}.
 */
package org.sweep.resource;
