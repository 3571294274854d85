/**
 * Programs that measure the worker beside its peers: {@code ./sweep bench NAME}. Tests never time
 * anything.
 */
package org.sweep.benchmarks;
