package org.sweep.jobs.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What trials of slow problems did: a file for each attempt, with a line for each step begun. */
final class Journals {
  private final Path folder;

  /** Journals in a new folder. */
  Journals(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Spark settings for executors that keep a journal. */
  Map<String, String> settings(Path jar) {
    return new HashMap<>(
        Map.of(
            "spark.jars",
            jar.toString(),
            "spark.executor.extraJavaOptions",
            Driver.JVM_OPTIONS + " -Dpace.journals=" + folder));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** How many attempts at trials began. */
  int attempts() throws IOException {
    return files().size();
  }

  /** How many steps were begun in all attempts. */
  long steps() throws IOException {
    long steps = 0;
    for (Path file : files()) {
      steps += Files.readString(file).lines().count();
    }
    return steps;
  }

  /** The processes that ran a step. */
  Set<Long> processes() throws IOException {
    Set<Long> processes = new TreeSet<>();
    for (Path file : files()) {
      String name = file.getFileName().toString();
      processes.add(Long.valueOf(name.substring(0, name.indexOf('-'))));
    }
    return processes;
  }

  /** The process of the attempt that has begun the fewest steps. */
  long youngest() throws IOException {
    Path youngest = null;
    long fewest = Long.MAX_VALUE;
    for (Path file : files()) {
      long steps = Files.readString(file).lines().count();
      if (steps < fewest) {
        youngest = file;
        fewest = steps;
      }
    }
    String name = youngest.getFileName().toString();
    return Long.parseLong(name.substring(0, name.indexOf('-')));
  }

  /** Those of {@code executors} that ran a step. */
  List<ProcessHandle> training(List<ProcessHandle> executors) throws IOException {
    Set<Long> processes = processes();
    return executors.stream().filter(each -> processes.contains(each.pid())).toList();
  }
}
