/**
 * Problems that misbehave, for a jar of a user: tests of {@link org.sweep.jobs.cluster} pack this
 * package and give it to a cluster.
 */
package org.sweep.jobs.poison;
