package org.sweep.study.grid;

import org.sweep.spec.Selection;
import org.sweep.trial.Optimizer;

/**
 * One point of the grid.
 *
 * @param problem what is trained
 * @param optimizer how it is trained
 * @param label what tables call the optimizer
 */
public record Point(Selection problem, Optimizer optimizer, String label) {}
