package org.sweep.notebooks.cell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of a study as parts of a Markdown cell, where they mean only themselves. */
public final class MarkdownText {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&#|~$!]");
  private static final Pattern LINE_START = Pattern.compile("^([-+=]|\\d+(?=[.)]))");
  private static final Pattern BACKTICKS = Pattern.compile("`+");
  private static final int SHORTEST_FENCE = 3;

  private MarkdownText() {}

  /** A text as one line. */
  public static String line(String text) {
    return escaped(text.strip().replaceAll("\\s+", " "));
  }

  /** A text of several lines, empty ones between paragraphs. */
  public static String paragraphs(String text) {
    return text.lines().map(MarkdownText::line).collect(Collectors.joining("\n"));
  }

  /** A code block with a fence that is longer than any in the text. */
  public static String block(String language, String text) {
    Matcher runs = BACKTICKS.matcher(text);
    int longest = runs.results().mapToInt(run -> run.group().length()).max().orElse(0);
    String fence = "`".repeat(Math.max(SHORTEST_FENCE, longest + 1));
    return fence + language + "\n" + text.stripTrailing() + "\n" + fence;
  }

  private static String escaped(String line) {
    String text = MARKUP.matcher(line).replaceAll(match -> "\\\\" + quoted(match.group()));
    return LINE_START.matcher(text).replaceFirst(match -> startEscaped(match.group()));
  }

  /** {@code - x} would be a list, and so would {@code 1. x}. */
  private static String startEscaped(String start) {
    boolean number = Character.isDigit(start.charAt(0));
    return quoted(number ? start + "\\" : "\\" + start);
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }
}
