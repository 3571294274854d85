package org.sweep.notebooks;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a result directory's {@code study.yaml} says, as far as a notebook tells it.
 *
 * @param name the study's name
 * @param description what it is about; empty if it does not say
 * @param table the table that it asks for
 * @param study the file's text without provenance
 * @param provenance the text of the block {@code provenance}; empty if there is none
 */
record StudyDescription(
    String name, String description, ReportTable table, String study, String provenance) {
  private static final String FILE = "study.yaml";

  /**
   * Reads the description of a result directory.
   *
   * @throws UnreadableStudy if it has none, or one that is not whole
   * @throws IOException if the file cannot be read
   */
  static StudyDescription of(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new UnreadableStudy(directory + " is no result directory: it has no " + FILE);
    }
    try {
      return parse(Files.readString(file), file);
    } catch (CharacterCodingException e) {
      throw new UnreadableStudy(file + " must be UTF-8 text", e);
    }
  }

  private static StudyDescription parse(String text, Path file) throws UnreadableStudy {
    YamlPlace root = YamlPlace.root(text, file);
    String name = root.child("study").text();
    YamlPlace description = root.child("description");
    ReportTable table =
        new TableReader(root.child("grid")).read(root.child("report").child("table"));
    StringBuilder study = new StringBuilder();
    StringBuilder provenance = new StringBuilder();
    StringBuilder part = study;
    for (String line : text.lines().toList()) {
      boolean isKey = !line.isEmpty() && !Character.isWhitespace(line.charAt(0));
      if (isKey) {
        part = line.startsWith("provenance:") ? provenance : study;
      }
      part.append(line).append('\n');
    }
    return new StudyDescription(
        name,
        description.isAbsent() ? "" : description.text(),
        table,
        study.toString(),
        provenance.toString());
  }
}
