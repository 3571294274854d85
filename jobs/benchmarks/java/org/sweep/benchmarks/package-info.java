/** Programs that measure whole sweeps on a Spark cluster of this machine: {@code ./sweep bench NAME}. */
package org.sweep.benchmarks;
