/**
 * Tables as CSV. Parquet tables come in; out goes a file per table, and a README that says what
 * columns mean. Start with {@link org.sweep.notebooks.bundle.csv.CsvBundle}. Next: {@code bundle},
 * which offers it.
 */
package org.sweep.notebooks.bundle.csv;
