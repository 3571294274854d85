/**
 * Thresholds: from the outcomes of trials along one axis to the values between which they succeed.
 * What comes in is whether a trial succeeded, by its group, its seed and its value on the axis;
 * what goes out are the tables {@code thresholds} and {@code success_rates}. Next comes {@code
 * report}.
 */
package org.sweep.analysis.threshold;
