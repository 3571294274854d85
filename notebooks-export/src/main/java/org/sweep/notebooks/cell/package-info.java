/**
 * Notebooks as typed cells. What a story says comes in as Markdown, code and outputs; out goes JSON
 * as nbformat 4.5 asks for it, laid out as Jupyter saves it. Nothing here knows what a study is.
 * Start with {@link org.sweep.notebooks.cell.Notebook}. Next: {@code display}, which makes outputs
 * of tables and figures.
 */
package org.sweep.notebooks.cell;
