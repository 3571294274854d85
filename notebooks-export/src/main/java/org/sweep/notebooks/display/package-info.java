/**
 * What cells show in place. Rows of tables and the report's pictures come in; out go outputs that
 * look as they do when the cell runs: frames of pandas, figures. Start with {@link
 * org.sweep.notebooks.display.Grid}. Next: {@code source}, the code of the cells.
 */
package org.sweep.notebooks.display;
