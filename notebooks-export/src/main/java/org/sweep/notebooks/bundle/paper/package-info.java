/**
 * Tables and figures for LaTeX. The report's {@code tables/*.tex} and {@code figures/} come in; out
 * go these, a document that includes them, and a Makefile for vector figures. Start with {@link
 * org.sweep.notebooks.bundle.paper.LatexBundle}. Next: {@code bundle}, which offers it.
 */
package org.sweep.notebooks.bundle.paper;
