package org.sweep.notebooks.bundle.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.sweep.notebooks.table.StudyFile;
import org.sweep.notebooks.table.TableName;

/** What tables and columns mean: docs/tables.md in short. */
final class Meanings {
  private final StudyFile study;
  private final JsonNode known;

  /**
   * The meanings of a study's tables.
   *
   * @param study which columns are axes and metrics
   * @throws IOException if the resource cannot be read
   */
  Meanings(StudyFile study) throws IOException {
    this.study = study;
    try (InputStream in = Meanings.class.getResourceAsStream("meanings.yaml")) {
      this.known = new ObjectMapper(new YAMLFactory()).readTree(in);
    }
  }

  /** What the rows of a table are. */
  String of(TableName table) {
    return known.path(table.folder()).path("about").asText();
  }

  /** What a column of a table holds; empty for one that this version of Sweep does not know. */
  String of(TableName table, String column) {
    if (table == TableName.LANDSCAPE && study.axis(column).isEmpty()) {
      return landscape(column);
    }
    JsonNode own = known.path(table.folder()).path(column);
    JsonNode meaning = own.isMissingNode() ? known.path("common").path(column) : own;
    return meaning.isMissingNode() ? composed(table, column) : meaning.asText();
  }

  private String composed(TableName table, String column) {
    if (study.axis(column).isPresent()) {
      return "axis of the study";
    }
    for (String prefix : List.of("final_", "best_")) {
      String metric = column.startsWith(prefix) ? column.substring(prefix.length()) : "";
      if (study.metric(metric).isPresent()) {
        return (prefix.equals("best_") ? "best" : "last") + " recorded value of " + metric;
      }
    }
    return ofBase(table, column);
  }

  private String ofBase(TableName table, String column) {
    int end = column.lastIndexOf('_');
    String base = end < 0 ? column : column.substring(0, end);
    return switch (column.substring(end + 1)) {
      case "a", "b" -> study.axis(base).isPresent() ? base + " of contender " + last(column) : "";
      case "low" -> known.path(table.folder()).has(base) ? lowerEnd(base) : "";
      case "high" -> known.path(table.folder()).has(base) ? upperEnd(base) : "";
      default -> "";
    };
  }

  private static String lowerEnd(String base) {
    return "lower end of the 95 % interval of " + base;
  }

  private static String upperEnd(String base) {
    return "upper end of the 95 % interval of " + base;
  }

  private static char last(String column) {
    return column.charAt(column.length() - 1);
  }

  private static String landscape(String column) {
    if (column.equals("study")) {
      return "the study's name";
    }
    int end = column.indexOf('_');
    String of = column.substring(end + 1);
    return switch (end < 0 ? "" : column.substring(0, end)) {
      case "loss" -> "loss of the player " + of;
      case "field" -> "derivative of its own player's loss by " + of;
      case "equilibrium" -> of + " where the field vanishes";
      default -> "the point's " + column;
    };
  }
}
