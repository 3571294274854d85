/**
 * Formulas of study files, such as {@code 0.5*x^2 + 10*x*y}, with exact first and second
 * derivatives. A text and {@link org.sweep.formula.VariableBlocks} come in, a {@link
 * org.sweep.formula.Formula} or a {@link org.sweep.formula.FormulaMistake} goes out; games made of
 * formulas are next. {@link org.sweep.formula.FormulaReader} parses, {@link
 * org.sweep.formula.TreeBuilder} makes the tree of {@link org.sweep.formula.Node}s, which is
 * evaluated at a {@link org.sweep.formula.Point} of any of Hipparchus' numbers: the derivatives are
 * theirs.
 */
package org.sweep.formula;
