package org.sweep.jobs;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * Ends a run in order when its process is asked to end, by Ctrl-C or SIGTERM: trials in flight are
 * cancelled, what was committed stays, and the process exits with code 3 after it has said how to
 * continue. Hadoop's shutdown hooks run one after another, so Spark and the file systems are still
 * there while the run ends.
 */
final class Interruption implements AutoCloseable {
  private static final int BEFORE_SPARK = 100;
  private static final int AFTER_FILE_SYSTEMS = 0;
  private static final long SECONDS_TO_END = 90;

  private final Thread run;
  private final PrintWriter out;
  private final String continuation;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Runnable end = this::end;
  private final Runnable exit = this::exit;
  private volatile boolean isRequested;

  private Interruption(Thread run, PrintWriter out, String continuation) {
    this.run = run;
    this.out = out;
    this.continuation = continuation;
  }

  /**
   * Watches over a run until it is closed.
   *
   * @param run the thread that is to be interrupted
   * @param arguments of this process, for the command that continues
   */
  static Interruption of(Thread run, PrintWriter out, List<String> arguments) {
    Interruption made = new Interruption(run, out, command(arguments));
    ShutdownHookManager hooks = ShutdownHookManager.get();
    hooks.addShutdownHook(made.end, BEFORE_SPARK, SECONDS_TO_END, TimeUnit.SECONDS);
    hooks.addShutdownHook(made.exit, AFTER_FILE_SYSTEMS);
    return made;
  }

  /** What the launcher was called as, with its arguments as a shell reads them. */
  private static String command(List<String> arguments) {
    String launcher = System.getenv("SWEEP_LAUNCHER");
    return launcher == null
        ? "the same command continues"
        : "to continue: "
            + launcher
            + arguments.stream()
                .map(Interruption::quoted)
                .collect(Collectors.joining(" ", " ", ""));
  }

  static String quoted(String argument) {
    return argument.matches("[A-Za-z0-9_./:=,@%+-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }

  /** Whether the process was asked to end. */
  boolean isRequested() {
    return isRequested;
  }

  private void end() {
    isRequested = true;
    say("interrupted: cancelling the trials in flight");
    run.interrupt();
    try {
      boolean hasEnded = ended.await(SECONDS_TO_END - 1, TimeUnit.SECONDS);
      say(
          (hasEnded ? "" : "some trials did not end; ")
              + "what was committed stays; "
              + continuation);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void exit() {
    Runtime.getRuntime().halt(ExitCode.CANNOT_RUN);
  }

  private void say(String line) {
    out.println("sweep: " + line);
    out.flush();
  }

  /** The run has ended. */
  @Override
  public void close() {
    ended.countDown();
    if (!isRequested) {
      ShutdownHookManager.get().removeShutdownHook(end);
      ShutdownHookManager.get().removeShutdownHook(exit);
    }
  }
}
