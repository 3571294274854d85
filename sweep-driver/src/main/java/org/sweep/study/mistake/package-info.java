/**
 * Mistakes of a study: what law was broken by which value at which {@link
 * org.sweep.study.mistake.Place}. Every other package of {@code study} collects them in {@link
 * org.sweep.study.mistake.Mistakes}; {@link org.sweep.study.mistake.InvalidStudy} shows them all.
 */
package org.sweep.study.mistake;
