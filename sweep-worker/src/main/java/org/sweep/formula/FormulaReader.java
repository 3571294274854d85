package org.sweep.formula;

import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.sweep.formula.grammar.FormulaLexer;
import org.sweep.formula.grammar.FormulaParser;

/** Reads the text of a formula, within bounds that keep time, memory and stack small. */
final class FormulaReader {
  private static final int MOST_CHARACTERS = 4096;
  private static final int MOST_OPERANDS = 2000;
  private static final int DEEPEST_NESTING = 200;

  private FormulaReader() {}

  /**
   * The tree of {@code text}.
   *
   * @throws FormulaMistake if it is no formula
   */
  static Node read(String text, Variables variables) throws FormulaMistake {
    if (text.isBlank()) {
      throw FormulaMistake.ofWhole("a formula must not be empty");
    }
    requireAtMost(MOST_CHARACTERS, "characters", text.length());
    CommonTokenStream tokens =
        new CommonTokenStream(new FormulaLexer(CharStreams.fromString(wellFormed(text))));
    tokens.fill();
    requireAtMost(MOST_OPERANDS, "numbers and names", operands(tokens));
    FormulaParser parser = new FormulaParser(tokens);
    parser.setErrorHandler(new SyntaxErrors());
    parser.addParseListener(new NestingLimit(DEEPEST_NESTING));
    try {
      return new TreeBuilder(variables).sum(parser.formula().sum());
    } catch (ParseCancellationException e) {
      if (e.getCause() instanceof FormulaMistake mistake) {
        throw mistake;
      }
      throw e;
    }
  }

  private static long operands(CommonTokenStream tokens) {
    return tokens.getTokens().stream()
        .mapToInt(token -> token.getType())
        .filter(type -> type == FormulaParser.NUMBER || type == FormulaParser.NAME)
        .count();
  }

  private static void requireAtMost(int most, String noun, long count) throws FormulaMistake {
    if (count > most) {
      throw FormulaMistake.ofWhole(
          "a formula must have at most " + most + " " + noun + ", but has " + count);
    }
  }

  /** {@code text} with a replacement character for each half of a surrogate pair that is alone. */
  private static String wellFormed(String text) {
    int[] codePoints =
        text.codePoints()
            .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
            .toArray();
    return new String(codePoints, 0, codePoints.length);
  }
}
