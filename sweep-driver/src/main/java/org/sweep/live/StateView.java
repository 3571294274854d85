package org.sweep.live;

import java.util.List;

/**
 * What the page shows, as it is sent. Numbers that JSON does not have are null.
 *
 * @param study the study's name
 * @param phase how far the sweep is
 * @param note why it stopped; empty otherwise
 * @param report where the report is, once it is written
 * @param trials counts of trials that have ended
 * @param time times, in words
 * @param rates throughput
 * @param slots use of slots
 * @param running what runs, the first of them
 * @param runningTrials how many run
 * @param quarantined how many trials are in quarantine
 */
record StateView(
    String study,
    String phase,
    String note,
    String report,
    Trials trials,
    Time time,
    Rates rates,
    SlotUse slots,
    List<Running> running,
    int runningTrials,
    int quarantined) {

  /**
   * Trials of this run that have ended.
   *
   * @param planned how many are to end
   * @param ended how many have
   * @param outcomes of those, by the word
   */
  record Trials(int planned, int ended, List<Count> outcomes) {}

  /** How many trials have an outcome. */
  record Count(String word, int count) {}

  /**
   * Times, in words.
   *
   * @param elapsed since trials began to run
   * @param left an estimate, null if there is none
   */
  record Time(String elapsed, String left) {}

  /** Throughput. */
  record Rates(double trialsPerMinute, double stepsPerSecond) {}

  /**
   * A running trial.
   *
   * @param key another attempt has another
   */
  record Running(String key, String label, String executor, Steps steps, List<Loss> losses) {}

  /** How far a trial is; the rate is null at first. */
  record Steps(long step, long all, Double perSecond) {}

  /** A player's loss: the latest value, and points so far. */
  record Loss(String name, Double value, List<Point> points) {}

  /** A point of a sparkline. */
  record Point(long step, Double value) {}

  /** {@code value} in the precision of a screen, null for NaN and infinity. */
  static Double finite(double value) {
    return Double.isFinite(value) ? Double.valueOf(value) : null;
  }
}
