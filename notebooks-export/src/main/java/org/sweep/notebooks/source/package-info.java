/**
 * The code of the cells. A cell's id and a flavour come in; out goes its code: a small file among
 * this module's resources, the same for every study, and one cell of settings with the study's own
 * values. Start with {@link org.sweep.notebooks.source.Flavour}. Next: {@code story}, which says
 * which cells there are.
 */
package org.sweep.notebooks.source;
