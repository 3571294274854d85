package org.sweep.notebooks.cell;

/** What a code cell shows below itself, as nbformat knows it. */
public sealed interface Output {
  /**
   * Lines that the code printed to its standard output.
   *
   * @param text the lines, each ending with its line break
   */
  record Stream(String text) implements Output {}

  /**
   * Something that the code displays on its way, such as a figure.
   *
   * @param data its forms
   */
  record DisplayData(MimeBundle data) implements Output {}

  /**
   * The value of the cell's last expression.
   *
   * @param data its forms
   */
  record ExecuteResult(MimeBundle data) implements Output {}
}
