package org.sweep.jobs;

import java.io.PrintWriter;
import java.io.Writer;

/** Verbs in this JVM, which the tests of other packages call under {@link LocalMaster}. */
public final class Verbs {
  private Verbs() {}

  /**
   * What {@code ./sweep} does, without the start of a JVM.
   *
   * @param out where it prints
   * @param err where it complains
   * @return its exit code
   */
  public static int run(Writer out, Writer err, String... arguments) {
    return Sweep.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
