package org.sweep.live;

import java.util.Locale;

/** How far a sweep is. */
enum Phase {
  /** Spark starts, and the result directory is made ready. */
  STARTING,
  /** Trials run. */
  RUNNING,
  /** All trials have ended; tables and report are being written. */
  REPORTING,
  /** The report is there. */
  DONE,
  /** The sweep itself could not go on. */
  STOPPED;

  /** Whether nothing changes any more. */
  boolean isLast() {
    return this == DONE || this == STOPPED;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
