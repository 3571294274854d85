/**
 * The tables of a result directory, read without Spark. Parquet files under the names of
 * docs/tables.md come in; out go {@link org.sweep.notebooks.table.Table}s of typed columns, whole
 * or in slices of bounded size, and a sentence with a cure where a table is missing or damaged.
 * Start with {@link org.sweep.notebooks.table.ResultTables}. Next: {@code bundle}, and the notebook
 * itself.
 */
package org.sweep.notebooks.table;
