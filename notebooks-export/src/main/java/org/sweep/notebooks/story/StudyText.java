package org.sweep.notebooks.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of a result directory's {@code study.yaml}, as far as a notebook tells it beyond what
 * its tables need.
 *
 * @param study the text without provenance
 * @param provenance the text of the block {@code provenance}, without the name of the machine
 * @param tasks the columns of the axes of its problem
 */
record StudyText(String study, String provenance, List<String> tasks) {
  /** Notebooks are published; what machines are called is nobody's business. */
  private static final Pattern HOST = Pattern.compile("\\s+driver host:.*");

  /** Copies the list. */
  StudyText {
    tasks = List.copyOf(tasks);
  }

  /** Reads a file that is known to be a study's. */
  static StudyText of(Path directory) throws IOException {
    String text = Files.readString(directory.resolve("study.yaml"));
    StringBuilder study = new StringBuilder();
    StringBuilder provenance = new StringBuilder();
    StringBuilder part = study;
    for (String line : text.lines().toList()) {
      boolean isKey = !line.isEmpty() && !Character.isWhitespace(line.charAt(0));
      if (isKey) {
        part = line.startsWith("provenance:") ? provenance : study;
      }
      if (!HOST.matcher(line).matches()) {
        part.append(line).append('\n');
      }
    }
    JsonNode root = new ObjectMapper(new YAMLFactory()).readTree(text);
    List<String> tasks = new ArrayList<>();
    root.at("/provenance/questions/problem").forEach(column -> tasks.add(column.asText()));
    return new StudyText(study.toString(), provenance.toString(), tasks);
  }
}
