package org.sweep.notebooks.story;

import java.util.List;
import java.util.stream.Collectors;
import org.sweep.notebooks.cell.Cell;
import org.sweep.notebooks.cell.MarkdownText;

/** Findings as Markdown. */
final class Sentences {
  /** Names that a sentence lists. */
  private static final int MOST_NAMES = 6;

  private Sentences() {}

  /** A cell with a text and a list of findings below it. */
  static Cell cell(String id, String text, List<String> findings) {
    return new Cell.Markdown(
        id, findings.isEmpty() ? text : text.stripTrailing() + "\n\n" + list(findings));
  }

  /** A list of sentences, in which the names of the study mean only themselves. */
  static String list(List<String> sentences) {
    return sentences.stream()
        .map(sentence -> "- " + MarkdownText.line(sentence))
        .collect(Collectors.joining("\n"));
  }

  /** {@code a, b and c}, or the first of many. */
  static String some(List<String> names) {
    if (names.size() > MOST_NAMES) {
      return "%s and %d more"
          .formatted(String.join(", ", names.subList(0, MOST_NAMES)), names.size() - MOST_NAMES);
    }
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** {@code 1 run}, {@code 3 runs}. */
  static String count(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }
}
