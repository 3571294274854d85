package org.sweep.jobs.cluster;

import java.io.IOException;

/** What Java's process handles cannot do. */
final class Processes {
  private Processes() {}

  /** {@code kill -SIGNAL} for a process, such as PWR or INT. */
  static void signal(ProcessHandle process, String signal)
      throws IOException, InterruptedException {
    String command = "kill -%s %d".formatted(signal, process.pid());
    int code = new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException(command + " ended with exit code " + code);
    }
  }
}
