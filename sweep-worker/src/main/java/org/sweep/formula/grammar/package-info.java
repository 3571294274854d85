/**
 * Lexer and parser that ANTLR generates from {@code Formula.g4}. Text comes in, a parse tree goes
 * out; {@link org.sweep.formula} makes it a formula.
 */
package org.sweep.formula.grammar;
