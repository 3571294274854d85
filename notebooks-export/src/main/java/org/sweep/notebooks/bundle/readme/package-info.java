/**
 * A summary for a README. The headlines of the story, the main table and some figures come in; out
 * goes Markdown with pictures beside it. Start with {@link
 * org.sweep.notebooks.bundle.readme.MarkdownBundle}. Next: {@code bundle}, which offers it.
 */
package org.sweep.notebooks.bundle.readme;
