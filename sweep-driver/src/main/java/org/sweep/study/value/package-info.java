/**
 * Values of declared parameters. Nodes of a study file and their {@link org.sweep.spec.Parameter}s
 * come in; values of the declared kinds go out, and every one that breaks its law into {@link
 * org.sweep.study.mistake.Mistakes}. What an axis may say beyond plain values is read here too:
 * ranges of numbers and labels. Next comes {@link org.sweep.study.section}.
 */
package org.sweep.study.value;
