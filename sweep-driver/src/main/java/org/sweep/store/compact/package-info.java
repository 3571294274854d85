/**
 * Few large files out of many small ones. The files of {@code steps} and {@code trials} come in;
 * {@link org.sweep.store.compact.CompactionPlan} says which trials go to which new file, Spark
 * sorts and writes them, and {@link org.sweep.output.TableReplacement} puts them in the place of
 * the old. Next comes whoever reads the tables, who sees the same rows.
 */
package org.sweep.store.compact;
