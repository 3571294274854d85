package org.sweep.report.html;

/** Times as people say them. */
public final class Durations {
  private static final long MINUTE = 60;
  private static final long HOUR = 3600;
  private static final long DAY = 86_400;

  private Durations() {}

  /** {@code 12 s}, {@code 3 min 20 s}, {@code 5 h 12 min}, {@code 2 d 3 h}. */
  public static String text(double seconds) {
    long whole = Math.round(seconds);
    if (whole < MINUTE) {
      return whole + " s";
    }
    if (whole < HOUR) {
      return whole / MINUTE + " min " + whole % MINUTE + " s";
    }
    if (whole < DAY) {
      return whole / HOUR + " h " + whole % HOUR / MINUTE + " min";
    }
    return whole / DAY + " d " + whole % DAY / HOUR + " h";
  }
}
