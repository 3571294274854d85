/**
 * Which trials go on: a rule compares configurations at rungs while their trials run. A study's
 * {@link org.sweep.prune.PruningRule} and the standings of trials that paused or ended come in; the
 * {@link org.sweep.trial.Stretch}es that can run next go out. Decisions depend on the standings
 * alone, never on the order in which they come. Next comes {@code schedule}.
 */
package org.sweep.prune;
