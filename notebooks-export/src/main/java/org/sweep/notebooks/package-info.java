/**
 * Notebooks about results. A result directory's {@code study.yaml} comes in; out goes a Jupyter
 * notebook whose code reads the directory's Parquet tables when it runs. A notebook is a list of
 * typed cells: its Python is in this package's resources, the same for every study, and only the
 * cell {@code settings} holds values of the study. Start with {@link
 * org.sweep.notebooks.ExportNotebook}.
 */
package org.sweep.notebooks;
