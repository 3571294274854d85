package org.sweep.notebooks.bundle.folder;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * A program that ran to its end.
 *
 * @param status its exit status
 * @param output what it printed
 */
public record Program(int status, String output) {
  private static final long TIMEOUT_SECONDS = 120;

  /** Whether a program is installed. */
  public static boolean isThere(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  /**
   * Runs a program.
   *
   * @param folder where
   * @param command its name and arguments
   * @throws IOException if it cannot be started
   */
  public static Program run(Path folder, String... command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("program", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(command[0] + " did not end in " + TIMEOUT_SECONDS + " seconds");
      }
      return new Program(
          process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
    } finally {
      Files.delete(output);
    }
  }
}
