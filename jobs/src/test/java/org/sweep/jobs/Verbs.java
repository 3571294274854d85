package org.sweep.jobs;

import java.io.PrintWriter;
import java.io.Writer;

/** Verbs in this JVM; those that start Spark need a class that is {@link LocalMaster}'s. */
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
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
