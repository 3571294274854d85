/** Measurements of the driver's analysis beside DuckDB. {@code ./sweep bench NAME} runs one. */
package org.sweep.benchmarks;
