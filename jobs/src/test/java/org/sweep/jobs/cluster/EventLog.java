package org.sweep.jobs.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What Spark logged of an application: when the tasks of each job ran. */
final class EventLog {
  /** From its launch to its end, in milliseconds of the driver's clock. */
  record Span(long start, long end) {
    boolean contains(long time) {
      return start <= time && time < end;
    }

    /** Far from both ends: Spark begins a task a moment before it notes the end of the last one. */
    long middle() {
      return start + (end - start) / 2;
    }
  }

  private final Map<Integer, String> jobOfStage = new HashMap<>();
  private final Map<String, Span> spans = new TreeMap<>();

  private EventLog() {}

  /** The settings that make Spark write it to {@code folder}. */
  static Map<String, String> settings(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Map.of("spark.eventLog.enabled", "true", "spark.eventLog.dir", folder.toUri() + "");
  }

  /** The task of every job of one task by the job's description, from the only log in a folder. */
  static Map<String, Span> tasks(Path folder) throws IOException {
    EventLog log = new EventLog();
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> logs = files.toList();
      for (String line : Files.readAllLines(logs.get(0))) {
        log.read(json.readTree(line));
      }
    }
    return log.spans;
  }

  private void read(JsonNode event) {
    switch (event.path("Event").asText()) {
      case "SparkListenerJobStart" -> {
        String job = event.path("Properties").path("spark.job.description").asText();
        event.path("Stage IDs").forEach(stage -> jobOfStage.put(stage.asInt(), job));
      }
      case "SparkListenerTaskEnd" -> {
        JsonNode task = event.path("Task Info");
        spans.put(
            jobOfStage.get(event.path("Stage ID").asInt()),
            new Span(task.path("Launch Time").asLong(), task.path("Finish Time").asLong()));
      }
      default -> {
        // Of no interest here.
      }
    }
  }
}
