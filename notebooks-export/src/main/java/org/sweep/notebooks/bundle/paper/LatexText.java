package org.sweep.notebooks.bundle.paper;

import java.util.regex.Pattern;

/** Texts of a study in a LaTeX document, where they mean only themselves. */
final class LatexText {
  private static final Pattern MARKUP = Pattern.compile("[&%$#_{}]");

  private LatexText() {}

  /** A text as one line. */
  static String line(String text) {
    // Backslashes first, through a character that no text may hold, since what stands for one has
    // braces.
    String marked = text.strip().replaceAll("[\\s\\u0000-\\u001f]+", " ").replace('\\', '\u0000');
    return MARKUP
        .matcher(marked)
        .replaceAll("\\\\$0")
        .replace("\u0000", "\\textbackslash{}")
        .replace("~", "\\textasciitilde{}")
        .replace("^", "\\textasciicircum{}")
        .replace("<", "\\textless{}")
        .replace(">", "\\textgreater{}");
  }
}
