/**
 * Notebooks about results. A result directory comes in; out goes a Jupyter notebook that tells its
 * study's story, with tables and figures in place and code that makes them again. The packages, in
 * the order of the data: {@code table} reads, {@code artifact} chooses what figures show of
 * artifacts, {@code story} says what there is to say, {@code source} and {@code display} give a
 * cell its code and what it shows, {@code cell} writes the file. Start with {@link
 * org.sweep.notebooks.ExportNotebook}.
 */
package org.sweep.notebooks;
