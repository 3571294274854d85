package org.sweep.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.sweep.formula.Node.Chain;
import org.sweep.formula.Node.Constant;
import org.sweep.formula.Node.Link;
import org.sweep.formula.grammar.FormulaParser;
import org.sweep.formula.grammar.FormulaParser.ArgumentsContext;
import org.sweep.formula.grammar.FormulaParser.AtomContext;
import org.sweep.formula.grammar.FormulaParser.PowerContext;
import org.sweep.formula.grammar.FormulaParser.ProductContext;
import org.sweep.formula.grammar.FormulaParser.SumContext;
import org.sweep.formula.grammar.FormulaParser.UnaryContext;
import org.sweep.spec.Numbers;

/**
 * Makes the tree of a formula from the parser's; constant parts are computed here. No visitor: its
 * extra calls would triple the stack that deep nesting takes.
 */
final class TreeBuilder {
  private final Variables variables;

  TreeBuilder(Variables variables) {
    this.variables = variables;
  }

  /** The tree of a sum, and so of a whole formula. */
  Node sum(SumContext context) {
    List<Node> operands = new ArrayList<>();
    for (ProductContext operand : context.product()) {
      operands.add(product(operand));
    }
    return chain(context, operands);
  }

  private Node product(ProductContext context) {
    List<Node> operands = new ArrayList<>();
    for (UnaryContext operand : context.unary()) {
      operands.add(unary(operand));
    }
    return chain(context, operands);
  }

  private Node unary(UnaryContext context) {
    if (context.power() != null) {
      return power(context.power());
    }
    Node operand = unary(context.unary());
    return context.MINUS() == null
        ? operand
        : new Node.Call(Function.NEGATE, operand).folded(List.of(operand));
  }

  private Node power(PowerContext context) {
    Node base = atom(context.atom());
    if (context.unary() == null) {
      return base;
    }
    Node exponent = unary(context.unary());
    boolean isZero = exponent instanceof Constant number && number.value() == 0;
    return isZero
        ? new Constant(1)
        : joined(base, new Link(Operator.POWER, exponent), context.getStart());
  }

  private Node atom(AtomContext context) {
    if (context.NUMBER() != null) {
      return number(context.NUMBER().getSymbol());
    }
    return context.sum() != null ? sum(context.sum()) : named(context);
  }

  private Node named(AtomContext context) {
    Token name = context.NAME().getSymbol();
    if (context.arguments() != null) {
      return call(name, context.arguments());
    }
    return context.index() == null
        ? variables.plain(name)
        : variables.indexed(name, context.index().NUMBER().getSymbol());
  }

  private Node call(Token name, ArgumentsContext context) {
    String text = name.getText();
    boolean isExtreme = text.equals(Function.MAX) || text.equals(Function.MIN);
    Optional<Function> function = Function.named(text);
    if (!isExtreme && function.isEmpty()) {
      throw variables.notAFunction(name);
    }
    int count = context.sum().size();
    if (isExtreme ? count < 2 : count != 1) {
      String law = isExtreme ? " takes 2 or more arguments" : " takes 1 argument";
      throw FormulaMistake.at(name, text, law + ", but was given " + count);
    }
    List<Node> arguments = new ArrayList<>();
    for (SumContext argument : context.sum()) {
      arguments.add(sum(argument));
    }
    int sign = text.equals(Function.MAX) ? 1 : -1;
    Node call =
        isExtreme
            ? new Node.Extreme(sign, List.copyOf(arguments))
            : new Node.Call(function.get(), arguments.get(0));
    return finite(call.folded(arguments), name);
  }

  /** Applies the operators that stand between the operands, from the left. */
  private static Node chain(ParserRuleContext context, List<Node> operands) {
    Node first = operands.get(0);
    List<Link> links = new ArrayList<>();
    for (int i = 1; i < operands.size(); i++) {
      TerminalNode operator = (TerminalNode) context.getChild(2 * i - 1);
      Link link = new Link(operator(operator.getSymbol()), operands.get(i));
      if (links.isEmpty() && first instanceof Constant && link.operand() instanceof Constant) {
        first = joined(first, link, context.getStart());
      } else {
        links.add(link);
      }
    }
    return links.isEmpty() ? first : new Chain(first, List.copyOf(links));
  }

  private static Operator operator(Token token) {
    return switch (token.getType()) {
      case FormulaParser.PLUS -> Operator.PLUS;
      case FormulaParser.MINUS -> Operator.MINUS;
      case FormulaParser.TIMES -> Operator.TIMES;
      case FormulaParser.OVER -> Operator.OVER;
      default -> throw new IllegalArgumentException("no operator: " + token.getText());
    };
  }

  private static Node joined(Node left, Link link, Token start) {
    Node joined = new Chain(left, List.of(link));
    return finite(joined.folded(List.of(left, link.operand())), start);
  }

  private static Node number(Token token) {
    try {
      return new Constant(Numbers.parse(token.getText()));
    } catch (NumberFormatException e) {
      String law = " must be a finite number of at most 64 characters";
      throw FormulaMistake.at(token, FormulaMistake.shown(token), law);
    }
  }

  private static Node finite(Node node, Token start) {
    if (node instanceof Constant constant && !Double.isFinite(constant.value())) {
      String law = " must be finite, but is " + constant.value();
      throw FormulaMistake.at(start, "a constant part", law);
    }
    return node;
  }
}
