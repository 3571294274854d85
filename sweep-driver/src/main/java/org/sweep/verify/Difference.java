package org.sweep.verify;

/**
 * Where a stored trial and the same trial run once more first differ.
 *
 * @param trial the trial's id
 * @param table the name of the table
 * @param step the first step that differs; -1 in the table of trials
 * @param column the first column that does; empty if a row is in one place only
 * @param stored its stored value as text; {@code a row} or {@code no row} without column
 * @param again its value now, likewise
 * @param rows how many rows of the trial differ
 */
public record Difference(
    String trial, String table, long step, String column, String stored, String again, long rows) {}
