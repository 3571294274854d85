package org.sweep.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A Python process that measures when it is asked to: a script of this module's {@code python} folder. */
final class Peer implements AutoCloseable {
  private final Process process;
  private final PrintWriter questions;
  private final BufferedReader answers;
  private final String version;

  /** Starts the script called {@code name}. */
  Peer(String name) throws IOException {
    Path script = Path.of(System.getProperty("sweep.home", "."), "sweep-worker/benchmarks/python", name);
    String python = System.getenv().getOrDefault("SWEEP_BENCH_PYTHON", "/usr/bin/python3");
    process =
        new ProcessBuilder(python, script.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    answers = process.inputReader(StandardCharsets.UTF_8);
    version = answer();
  }

  /** What it measures, such as {@code PyTorch 1.13.0}. */
  String version() {
    return version;
  }

  /** The mean over {@code steps} steps of a form; not a number if it has none of that name. */
  double secondsPerStep(String form, int steps) {
    questions.println(form + " " + steps);
    return Double.parseDouble(answer());
  }

  private String answer() {
    try {
      String line = answers.readLine();
      if (line == null) {
        throw new IllegalStateException("PyTorch is needed (Debian: apt-get install python3-torch)");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
