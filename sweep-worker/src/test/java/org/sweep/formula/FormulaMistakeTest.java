package org.sweep.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweep.formula.VariableBlocks.Block;

class FormulaMistakeTest {
  private static final VariableBlocks BLOCKS =
      VariableBlocks.of(new Block("x", 1), new Block("y", 1), new Block("theta", 2));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // names
        "x*y+z | 5 | unknown variable z at column 5 of \"x*y+z\": the variables are x, y, theta",
        "x+Theta[0] | 3 | unknown variable Theta at column 3 of \"x+Theta[0]\": did you mean 'theta'?",
        "2*thet[0] | 3 | unknown variable thet at column 3 of \"2*thet[0]\": did you mean 'theta'?",
        "X | 1 | unknown variable X at column 1 of \"X\": did you mean 'x'?",
        "ln(x) | 1 | unknown function ln at column 1 of \"ln(x)\": the functions are exp, log, sqrt, sin, cos, tanh, sigmoid, softplus, abs, max, min",
        "1+Exp(x) | 3 | unknown function Exp at column 3 of \"1+Exp(x)\": did you mean 'exp'?",
        "x*sigmiod(y) | 3 | unknown function sigmiod at column 3 of \"x*sigmiod(y)\": did you mean 'sigmoid'?",
        "exp + 1 | 1 | exp at column 1 of \"exp + 1\" is a function: write exp(...)",
        "max[0] | 1 | max at column 1 of \"max[0]\" is a function: write max(...)",
        "x(y) | 1 | x at column 1 of \"x(y)\" is a variable, no function: products are written with *",
        "pi(y) | 1 | pi at column 1 of \"pi(y)\" is a constant, no function: products are written with *",
        // indices
        "1*x+x*theta[2] | 7 | theta[2] at column 7 of \"1*x+x*theta[2]\": theta has 2 entries, theta[0] to theta[1]",
        "theta[99999999999] | 1 | theta[99999999999] at column 1 of \"theta[99999999999]\": theta has 2 entries, theta[0] to theta[1]",
        "x*theta | 3 | theta at column 3 of \"x*theta\" is a vector of 2 entries, theta[0] to theta[1]: write one of them",
        "y + x[0] | 5 | x at column 5 of \"y + x[0]\" is a single number: write x without an index",
        "e[0] | 1 | e at column 1 of \"e[0]\" is a constant and has no index",
        "theta[x] | 7 | an index must be a whole number at column 7 of \"theta[x]\", before x",
        "theta[-1] | 7 | an index must be a whole number at column 7 of \"theta[-1]\", before -",
        "theta[ | 7 | an index must be a whole number at column 7 of \"theta[\", where it ends",
        "theta[0+1] | 8 | an index must be a whole number at column 8 of \"theta[0+1]\", before +",
        "theta[0 1] | 9 | an index must be a whole number at column 9 of \"theta[0 1]\", before 1",
        "theta[0) | 8 | an index must be a whole number at column 8 of \"theta[0)\", before )",
        "theta[0.5] | 7 | an index must be a whole number at column 7 of \"theta[0.5]\", but was 0.5",
        "theta[0 | 6 | [ at column 6 of \"theta[0\" is never closed",
        "(x)[0] | 4 | an index at column 4 of \"(x)[0]\" must follow the name of a vector",
        // arguments
        "exp() | 1 | exp at column 1 of \"exp()\" takes 1 argument, but was given 0",
        "1-exp(x, y) | 3 | exp at column 3 of \"1-exp(x, y)\" takes 1 argument, but was given 2",
        "max(x) | 1 | max at column 1 of \"max(x)\" takes 2 or more arguments, but was given 1",
        "min() | 1 | min at column 1 of \"min()\" takes 2 or more arguments, but was given 0",
        "max(x,,y) | 7 | an operand is missing at column 7 of \"max(x,,y)\", before ,",
        "max(,y) | 5 | an operand is missing at column 5 of \"max(,y)\", before ,",
        "max(x,) | 7 | an operand is missing at column 7 of \"max(x,)\", before )",
        "max(x y) | 7 | an operator is missing at column 7 of \"max(x y)\", before y: products are written with *",
        "x, y | 2 | a comma at column 2 of \"x, y\" must stand between arguments of a function",
        "(x, y) | 3 | a comma at column 3 of \"(x, y)\" must stand between arguments of a function",
        // operands and operators
        "x+*y | 3 | an operand is missing at column 3 of \"x+*y\", before *",
        "x**2 | 3 | an operand is missing at column 3 of \"x**2\", before *: powers are written ^",
        "x+ | 3 | an operand is missing at column 3 of \"x+\", where it ends",
        "*x | 1 | an operand is missing at column 1 of \"*x\", before *",
        "x^ | 3 | an operand is missing at column 3 of \"x^\", where it ends",
        "- | 2 | an operand is missing at column 2 of \"-\", where it ends",
        "x y + | 3 | an operator is missing at column 3 of \"x y +\", before y: products are written with *",
        "2x | 2 | an operator is missing at column 2 of \"2x\", before x: products are written with *",
        "2(x) | 2 | an operator is missing at column 2 of \"2(x)\", before (: products are written with *",
        "(x)(y) | 4 | an operator is missing at column 4 of \"(x)(y)\", before (: products are written with *",
        "1.2.3 | 4 | an operator is missing at column 4 of \"1.2.3\", before .3: products are written with *",
        // brackets
        "(x+y | 1 | ( at column 1 of \"(x+y\" is never closed",
        "exp((x+y) | 4 | ( at column 4 of \"exp((x+y)\" is never closed",
        "x+y) | 4 | ) at column 4 of \"x+y)\" closes nothing",
        "x] | 2 | ] at column 2 of \"x]\" closes nothing",
        "(x] | 3 | ] at column 3 of \"(x]\" closes nothing",
        "() | 2 | an operand is missing at column 2 of \"()\", before )",
        ") | 1 | an operand is missing at column 1 of \")\", before )",
        // characters and numbers
        "x = y | 3 | character = at column 3 of \"x = y\" has no place in a formula",
        "x+$ | 3 | character $ at column 3 of \"x+$\" has no place in a formula",
        "x−y | 2 | character − at column 2 of \"x−y\" has no place in a formula",
        "x+😀 | 3 | character 😀 at column 3 of \"x+😀\" has no place in a formula",
        "😀 | 1 | character 😀 at column 1 of \"😀\" has no place in a formula",
        "x*1e999 | 3 | 1e999 at column 3 of \"x*1e999\" must be a finite number of at most 64 characters",
        "x + 1/0 | 5 | a constant part at column 5 of \"x + 1/0\" must be finite, but is Infinity",
        "x*(2-log(-1)) | 6 | a constant part at column 6 of \"x*(2-log(-1))\" must be finite, but is NaN",
        "(0-1)^0.5 | 1 | a constant part at column 1 of \"(0-1)^0.5\" must be finite, but is NaN"
      })
  void statesWhatIsWrongAndWhere(String text, int column, String message) {
    FormulaMistake mistake = mistakeOf(text);
    assertThat(mistake).hasMessage(message);
    assertThat(mistake.column()).isEqualTo(column);
  }

  @Test
  void refusesNothing() {
    assertThat(mistakeOf("")).hasMessage("a formula must not be empty");
    assertThat(mistakeOf(" \n\t")).hasMessage("a formula must not be empty");
    assertThat(mistakeOf(" ").column()).isEqualTo(1);
  }

  @Test
  void namesTheOnlyVariable() {
    VariableBlocks one = VariableBlocks.of(new Block("x", 1));
    assertThat(mistakeOf("y", one))
        .hasMessage("unknown variable y at column 1 of \"y\": the only variable is x");
  }

  @Test
  void showsInvisibleCharactersByTheirCode() {
    assertThat(mistakeOf("x\u0007"))
        .hasMessage("character U+0007 at column 2 of \"x \" has no place in a formula");
    assertThat(mistakeOf("x\u202e+y"))
        .hasMessage("character U+202E at column 2 of \"x +y\" has no place in a formula");
    assertThat(mistakeOf("x+\n$"))
        .hasMessage("character $ at column 4 of \"x+ $\" has no place in a formula");
    assertThat(mistakeOf("x\ud83d")).hasMessageStartingWith("character \ufffd at column 2");
  }

  @Test
  void showsTheNeighbourhoodInALongFormula() {
    String text = "x+".repeat(100) + "?" + "+y".repeat(100);
    assertThat(mistakeOf(text))
        .hasMessage(
            "character ? at column 201 of \"..."
                + "x+".repeat(20)
                + "?"
                + "+y".repeat(19)
                + "+...\" has no place in a formula");
    assertThat(mistakeOf("n".repeat(500)))
        .hasMessage(
            "unknown variable "
                + "n".repeat(40)
                + "... at column 1 of \""
                + "n".repeat(40)
                + "...\": the variables are x, y, theta");
  }

  @Test
  void refusesFormulasThatAreTooLong() throws FormulaMistake {
    Formula.parse("x" + " ".repeat(4095), BLOCKS);
    assertThat(mistakeOf("x" + " ".repeat(4096)))
        .hasMessage("a formula must have at most 4096 characters, but has 4097");
  }

  @Test
  void refusesFormulasOfTooManyParts() throws FormulaMistake {
    assertThat(Formula.parse("x" + "+x".repeat(1999), BLOCKS).value(new double[] {1, 0, 0, 0}))
        .isEqualTo(2000);
    assertThat(mistakeOf("x" + "+x".repeat(2000)))
        .hasMessage("a formula must have at most 2000 numbers and names, but has 2001");
  }

  @ParameterizedTest
  @CsvSource({"(,x,), 202", "-,x,'', 202", "x^,x,'', 403", "exp(,x,), 805"})
  void refusesDeepNesting(String open, String inside, String close, int column)
      throws FormulaMistake {
    Formula.parse(open.repeat(200) + inside + close.repeat(200), BLOCKS);
    FormulaMistake mistake = mistakeOf(open.repeat(300) + inside + close.repeat(300));
    assertThat(mistake.column()).isEqualTo(column);
    assertThat(mistake.getMessage())
        .startsWith("nesting too deep at column " + column + " of \"...")
        .endsWith("\": parentheses, signs and powers must be nested at most 200 levels deep");
  }

  private static FormulaMistake mistakeOf(String text) {
    return mistakeOf(text, BLOCKS);
  }

  private static FormulaMistake mistakeOf(String text, VariableBlocks blocks) {
    FormulaMistake mistake =
        catchThrowableOfType(FormulaMistake.class, () -> Formula.parse(text, blocks));
    assertThat(mistake).as("mistake of %s", text).isNotNull();
    return mistake;
  }
}
