/**
 * Sweep on a real cluster: a master, workers and drivers as processes of this machine, which tests
 * kill. {@link org.sweep.jobs.cluster.StandaloneCluster} starts them from the Spark jars and the
 * {@code sweep.jar} that the build packs, so everything here is an integration test.
 */
package org.sweep.jobs.cluster;
