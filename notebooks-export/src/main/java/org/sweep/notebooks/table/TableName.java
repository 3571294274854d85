package org.sweep.notebooks.table;

import java.util.Locale;

/** The tables of a result directory, in the order of docs/tables.md, which says what they hold. */
public enum TableName {
  /** A row per recorded step; as large as the study. */
  STEPS,
  /** A row per trial that has ended. */
  TRIALS,
  /** Statistics over seeds. */
  SUMMARY,
  /** Metrics over steps. */
  CURVES,
  /** Losses and field on a grid, for games of two variables. */
  LANDSCAPE,
  /** Stability, measured beside predicted. */
  STABILITY,
  /** Between which values trials succeed. */
  THRESHOLDS,
  /** The share of seeds that succeed at each value. */
  SUCCESS_RATES,
  /** Scores of contenders over tasks. */
  AGGREGATES,
  /** Contenders in pairs. */
  COMPARISONS,
  /** Tuned configurations, and how far off the learning rate may be. */
  TUNEABILITY,
  /** The best mean at each value of a tuning axis. */
  SENSITIVITY,
  /** Performance profiles. */
  PROFILES,
  /** The best of k configurations. */
  BUDGETS,
  /** Class and rate of every trial. */
  CONVERGENCE,
  /** Time to target. */
  TARGETS;

  /** Its folder in the result directory, which is its name in SQL too. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether {@code ./sweep report} makes it from {@code steps} and {@code trials}. */
  public boolean isDerived() {
    return this != STEPS && this != TRIALS && this != LANDSCAPE;
  }
}
