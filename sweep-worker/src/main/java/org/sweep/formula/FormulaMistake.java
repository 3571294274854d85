package org.sweep.formula;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * A text that is no formula. The message is one sentence with law, value and place, such as {@code
 * unknown variable z at column 5 of "x*y+z": the variables are x, y}; whoever knows the file adds
 * it.
 */
public final class FormulaMistake extends Exception {
  private static final long serialVersionUID = 1L;

  /** Characters that are shown of a word, and of the formula at each side of the mistake. */
  private static final int SHOWN = 40;

  private final int column;

  private FormulaMistake(int column, String message) {
    super(message);
    this.column = column;
  }

  /** A mistake of the whole text. */
  static FormulaMistake ofWhole(String sentence) {
    return new FormulaMistake(1, sentence);
  }

  /**
   * A mistake at {@code token}, in the one exception that ANTLR lets through; {@link FormulaReader}
   * takes it out again.
   *
   * @param subject what the sentence speaks of, before the place
   * @param rest how the sentence ends after the place, with its own space, comma or colon
   */
  static ParseCancellationException at(Token token, String subject, String rest) {
    int index = token.getStartIndex();
    String text = excerpt(token.getInputStream(), index);
    String place = " at column " + (index + 1) + " of \"" + text + '"';
    return new ParseCancellationException(new FormulaMistake(index + 1, subject + place + rest));
  }

  /** Where in the formula, in characters (Unicode code points); 1 is the first. */
  public int column() {
    return column;
  }

  /** The text of a token, short and visible. */
  static String shown(Token token) {
    String text = token.getText();
    if (isInvisible(text.codePointAt(0))) {
      return String.format("U+%04X", text.codePointAt(0));
    }
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }

  /** The text around {@code index}, with a space for what cannot be seen. */
  private static String excerpt(CharStream formula, int index) {
    int begin = Math.max(0, index - SHOWN);
    int end = Math.min(formula.size(), index + SHOWN);
    StringBuilder text = new StringBuilder(begin > 0 ? "..." : "");
    formula
        .getText(Interval.of(begin, end - 1))
        .codePoints()
        .map(character -> isInvisible(character) ? ' ' : character)
        .forEach(text::appendCodePoint);
    return text.append(end < formula.size() ? "..." : "").toString();
  }

  /** Control characters, line breaks and marks that turn the writing direction. */
  private static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
