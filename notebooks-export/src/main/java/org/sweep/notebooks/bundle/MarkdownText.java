package org.sweep.notebooks.bundle;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parts of a Markdown document in which a study's own words mean only themselves. */
final class MarkdownText {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&#|~$!]");

  private MarkdownText() {}

  /** A text as one line. */
  static String line(String text) {
    return MARKUP.matcher(text.strip().replaceAll("\\s+", " ")).replaceAll("\\\\$0");
  }

  /** A name as code. Names of columns, files and commands have no backticks. */
  static String code(String name) {
    return "`" + name.replace('`', '\'') + "`";
  }

  /** A row of a table; cells are Markdown already. */
  static String row(Collection<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** A table; cells are Markdown already. */
  static String table(List<String> headings, Collection<List<String>> rows) {
    return row(headings)
        + row(Collections.nCopies(headings.size(), ":---"))
        + rows.stream().map(MarkdownText::row).collect(Collectors.joining());
  }
}
