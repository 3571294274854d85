package org.sweep.jobs;

import java.io.PrintWriter;
import org.sweep.schedule.Progress;
import org.sweep.schedule.TimeLeft;

/** Shows a sweep's progress: a bar on a terminal, plain lines otherwise. */
interface RunProgress extends Progress, AutoCloseable {

  /**
   * Progress for whoever reads {@code out}.
   *
   * @param study the study's name
   * @param trials how many trials are to end
   * @param timeLeft estimates how long they still take
   */
  @SuppressWarnings("SystemConsoleNull") // Sweep runs on Java 17 to 21, as Spark 3.5 does.
  static RunProgress on(PrintWriter out, String study, int trials, TimeLeft timeLeft) {
    return System.console() == null
        ? new ProgressLines(out, trials)
        : new ProgressOnTerminal(out, study, trials, timeLeft);
  }

  @Override
  void close();
}
