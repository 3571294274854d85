package org.sweep.notebooks.table;

/**
 * A metric of a study.
 *
 * @param name its name, a column of {@code steps}
 * @param higherIsBetter whether higher values are better
 */
public record Metric(String name, boolean higherIsBetter) {}
