package org.sweep.formula;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.sweep.formula.grammar.FormulaParser;
import org.sweep.formula.grammar.FormulaParser.IndexContext;

/** Ends parsing at the first token that does not fit, and says why by the token before it. */
final class SyntaxErrors extends DefaultErrorStrategy {
  /** What an operand ends with. */
  private static final Set<Integer> OPERAND_ENDS =
      Set.of(
          FormulaParser.NUMBER, FormulaParser.NAME, FormulaParser.CLOSE, FormulaParser.CLOSE_INDEX);

  @Override
  public void sync(Parser parser) {
    // the parser itself meets what does not fit
  }

  @Override
  public void reportError(Parser parser, RecognitionException e) {
    // recover ends parsing
  }

  @Override
  public void recover(Parser parser, RecognitionException e) {
    throw mistake(parser);
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw mistake(parser);
  }

  private static ParseCancellationException mistake(Parser parser) {
    Token token = parser.getCurrentToken();
    Token previous = parser.getInputStream().LT(-1);
    int last = previous == null ? Token.EOF : previous.getType();
    if (token.getType() == FormulaParser.UNKNOWN) {
      String subject = "character " + FormulaMistake.shown(token);
      return FormulaMistake.at(token, subject, " has no place in a formula");
    }
    boolean isInIndex = parser.getContext() instanceof IndexContext && token.getType() != Token.EOF;
    if (isInIndex || last == FormulaParser.OPEN_INDEX) {
      return FormulaMistake.at(token, "an index must be a whole number", before(token));
    }
    return OPERAND_ENDS.contains(last) ? afterOperand(parser, token) : noOperand(token, last);
  }

  private static ParseCancellationException noOperand(Token token, int last) {
    boolean isDoubled = token.getType() == FormulaParser.TIMES && last == FormulaParser.TIMES;
    String hint = isDoubled ? ": powers are written ^" : "";
    return FormulaMistake.at(token, "an operand is missing", before(token) + hint);
  }

  private static ParseCancellationException afterOperand(Parser parser, Token token) {
    return switch (token.getType()) {
      case Token.EOF -> {
        Token open = lastOpen(parser.getTokenStream());
        yield FormulaMistake.at(open, open.getText(), " is never closed");
      }
      case FormulaParser.CLOSE, FormulaParser.CLOSE_INDEX ->
          FormulaMistake.at(token, token.getText(), " closes nothing");
      case FormulaParser.COMMA ->
          FormulaMistake.at(token, "a comma", " must stand between arguments of a function");
      case FormulaParser.OPEN_INDEX ->
          FormulaMistake.at(token, "an index", " must follow the name of a vector");
      default -> {
        String hint = before(token) + ": products are written with *";
        yield FormulaMistake.at(token, "an operator is missing", hint);
      }
    };
  }

  /** The last bracket that is never closed; the parser has found that there is one. */
  private static Token lastOpen(TokenStream tokens) {
    Deque<Token> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.get(i).getType()) {
        case FormulaParser.OPEN, FormulaParser.OPEN_INDEX -> open.push(tokens.get(i));
        case FormulaParser.CLOSE, FormulaParser.CLOSE_INDEX -> open.pop();
        default -> {}
      }
    }
    return open.element();
  }

  private static String before(Token token) {
    return token.getType() == Token.EOF
        ? ", where it ends"
        : ", before " + FormulaMistake.shown(token);
  }
}
