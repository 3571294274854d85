/**
 * Estimators of comparisons and their intervals, on numbers alone. Scores of runs come in, larger
 * ones better, grouped in strata that are resampled by themselves; point estimates and 95 %
 * intervals go out. Next comes {@code compare}, which makes tables of them.
 */
package org.sweep.analysis.compare.estimate;
