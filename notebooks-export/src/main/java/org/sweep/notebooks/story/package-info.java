/**
 * What a notebook says. A result directory's tables and pictures come in; out go chapters: findings
 * in sentences, and cells that show the tables and figures they follow from. Start with {@link
 * org.sweep.notebooks.story.Story}. Next: the file, which {@link
 * org.sweep.notebooks.ExportNotebook} writes.
 */
package org.sweep.notebooks.story;
