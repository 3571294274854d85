package org.sweep.report.image;

import java.util.ArrayList;
import java.util.List;

/**
 * Widths of texts in Helvetica, so that a drawing is the same on machines with other fonts or none
 * (advance widths of the Adobe Core 14 font metrics).
 */
final class TextWidth {
  /** Characters from space to tilde, in thousandths of the font's size. */
  private static final int[] ADVANCES = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };

  private static final int FIRST = ' ';
  private static final int OTHER = 600;
  private static final String CUT = "…";

  private TextWidth() {}

  /** The width of {@code text}, in pixels. */
  static double of(String text, double size) {
    return text.chars().map(TextWidth::advance).sum() * size / 1000;
  }

  private static int advance(int character) {
    int index = character - FIRST;
    return index >= 0 && index < ADVANCES.length ? ADVANCES[index] : OTHER;
  }

  /** {@code text}, or as much of its beginning as fits into {@code width}. */
  static String cut(String text, double size, double width) {
    if (of(text, size) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 1 && of(text.substring(0, end) + CUT, size) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).strip() + CUT;
  }

  /** {@code text} in lines no wider than {@code width}, broken at spaces. */
  static List<String> lines(String text, double size, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      boolean fits = of(line + " " + word, size) <= width;
      if (!line.isEmpty() && !fits) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
