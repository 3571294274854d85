package org.sweep.notebooks.bundle.folder;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Tables of a Markdown document. Cells are Markdown already. */
public final class MarkdownTable {
  private MarkdownTable() {}

  /** A name as code. Names of columns, files and commands have no backticks. */
  public static String code(String name) {
    return "`" + name.replace('`', '\'') + "`";
  }

  /** The lines of a table, each with its end. */
  public static String of(List<String> headings, Collection<List<String>> rows) {
    return row(headings)
        + row(Collections.nCopies(headings.size(), ":---"))
        + rows.stream().map(MarkdownTable::row).collect(Collectors.joining());
  }

  private static String row(Collection<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
