package org.sweep.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of the tests in a JVM of its own, with options that this one does not have. */
final class OtherProcess {
  private OtherProcess() {}

  /** Runs {@code program} in {@code folder}, to a good end, and returns the lines it printed. */
  static List<String> run(List<String> options, Class<?> program, Path folder)
      throws IOException, InterruptedException {
    return run(options, System.getProperty("java.class.path"), program, folder);
  }

  /** The same on another class path. */
  static List<String> run(List<String> options, String classPath, Class<?> program, Path folder)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=error");
    command.addAll(options);
    command.addAll(List.of("-cp", classPath));
    command.addAll(List.of(program.getName(), folder.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      output.lines().forEach(lines::add);
    }
    assertThat(process.waitFor()).as("%s", lines).isZero();
    return lines;
  }
}
