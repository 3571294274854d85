package org.sweep.formula;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTreeListener;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.sweep.formula.grammar.FormulaParser.UnaryContext;

/** Ends parsing before deep nesting fills the stack. Parsers pass here on every level. */
final class NestingLimit implements ParseTreeListener {
  private final int deepest;

  /** The outermost operand is not nested. */
  private int depth = -1;

  NestingLimit(int deepest) {
    this.deepest = deepest;
  }

  @Override
  public void enterEveryRule(ParserRuleContext context) {
    if (!(context instanceof UnaryContext)) {
      return;
    }
    depth++;
    if (depth > deepest) {
      String law =
          ": parentheses, signs and powers must be nested at most " + deepest + " levels deep";
      throw FormulaMistake.at(context.getStart(), "nesting too deep", law);
    }
  }

  @Override
  public void exitEveryRule(ParserRuleContext context) {
    if (context instanceof UnaryContext) {
      depth--;
    }
  }

  @Override
  public void visitTerminal(TerminalNode node) {
    // only rules nest
  }

  @Override
  public void visitErrorNode(ErrorNode node) {
    // only rules nest
  }
}
