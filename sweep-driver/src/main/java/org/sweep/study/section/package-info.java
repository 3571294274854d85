/**
 * The sections of a study file. Nodes of the file come in; problems, products of the grid and what
 * is known of them go out, and every mistake into {@link org.sweep.study.mistake.Mistakes}. Each
 * reader checks what can be checked of its section alone; {@link
 * org.sweep.study.section.GridReader} then checks what sections say of each other. Next comes
 * {@link org.sweep.study.StudyReader}.
 */
package org.sweep.study.section;
