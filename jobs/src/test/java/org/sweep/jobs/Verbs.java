package org.sweep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

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

  /**
   * The result directory in {@code folder} of a study that ran to its end.
   *
   * @param study what its file says
   */
  static Path results(Path folder, String study) throws IOException {
    Path file = Files.writeString(folder.resolve("study.yaml"), study);
    Path results = folder.resolve("results");
    StringWriter err = new StringWriter();
    int code = run(new StringWriter(), err, "run", file.toString(), "--out", results.toString());
    assertThat(code).as(err.toString()).isZero();
    return results;
  }
}
