/**
 * What trials left beside their steps, as far as figures show it. The folder {@code artifacts} of a
 * result directory comes in; out go the rows of a bounded number of trials and steps, those that
 * the report draws, and copies of them as CSV. Start with {@link
 * org.sweep.notebooks.artifact.PicturedArtifacts}. Next: {@code story}.
 */
package org.sweep.notebooks.artifact;
