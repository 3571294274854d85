package org.sweep.jobs.poison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes the steps of a trial take time, and keeps a journal of them: a file for each attempt, with
 * a line for each step that was begun. Both are set by properties of the JVM, so that they are no
 * part of a trial.
 */
final class Pace {
  /** What times are multiplied by; 0 makes an undisturbed run of the same trials quick. */
  private static final double SCALE = Double.parseDouble(System.getProperty("pace.scale", "1"));

  /** The folder of the journals; blank for none. */
  private static final String JOURNALS = System.getProperty("pace.journals", "");

  private static final AtomicInteger ATTEMPTS = new AtomicInteger();

  private final long nanoseconds;
  private final String journal =
      ProcessHandle.current().pid() + "-" + ATTEMPTS.incrementAndGet() + ".txt";

  /** A pace with so many seconds from one step to the next. */
  Pace(double seconds) {
    this.nanoseconds = Math.round(SCALE * seconds * TimeUnit.SECONDS.toNanos(1));
  }

  /**
   * Writes {@code step} down; and waits, unless it is the first.
   *
   * @throws IllegalStateException if the thread is interrupted
   */
  void before(long step) {
    if (!JOURNALS.isEmpty()) {
      write(step);
    }
    if (step > 0) {
      rest();
    }
  }

  private void write(long step) {
    try {
      Path file = Path.of(JOURNALS, journal);
      Files.writeString(file, step + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void rest() {
    long end = System.nanoTime() + nanoseconds;
    for (long left = nanoseconds; left > 0; left = end - System.nanoTime()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("the trial was interrupted");
      }
      LockSupport.parkNanos(left);
    }
  }
}
