/**
 * A result directory as a folder for readers elsewhere. Tables, {@code tables/} and {@code
 * figures/} of a result directory come in; out goes a folder with a README: a summary in Markdown,
 * tables and figures for LaTeX, one CSV file per table, or NumPy arrays of curves. Start with
 * {@link org.sweep.notebooks.bundle.ExportBundle}. Before it are {@code table} and {@code story};
 * after it are readers.
 */
package org.sweep.notebooks.bundle;
