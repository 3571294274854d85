/**
 * Rows to committed Parquet files. Step records come in from {@link org.sweep.train}; files appear
 * in the result directory by one atomic rename each, or not at all. The driver's {@code store} and
 * {@code analysis} read them.
 */
package org.sweep.output;
