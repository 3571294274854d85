package org.sweep.jobs;

import java.io.PrintWriter;
import org.sweep.schedule.Progress;

/** Shows a sweep's progress: a bar on a terminal, plain lines otherwise. */
interface RunProgress extends Progress, AutoCloseable {

  /** Progress over {@code trials} trials, for whoever reads {@code out}. */
  @SuppressWarnings("SystemConsoleNull") // Sweep runs on Java 17 to 21, as Spark 3.5 does.
  static RunProgress on(PrintWriter out, String study, int trials) {
    return System.console() == null
        ? new ProgressLines(out, trials)
        : new ProgressOnTerminal(out, study, trials);
  }

  @Override
  void close();
}
