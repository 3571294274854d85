package org.sweep.notebooks.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a result directory's {@code study.yaml} says of its tables, in the block {@code provenance}.
 *
 * @param name the study's name
 * @param description what it is about; empty if it does not say
 * @param axes its axes, in the order of the columns
 * @param metrics its metrics
 * @param shown the table that it asks for
 * @param contenders the columns of the axes that it compares
 * @param expectedTrials how many trials it has
 * @param madeBy what made the latest rows: versions, machine, checksums of data
 */
public record StudyFile(
    String name,
    String description,
    List<Axis> axes,
    List<Metric> metrics,
    ShownTable shown,
    List<String> contenders,
    long expectedTrials,
    Map<String, String> madeBy) {
  private static final String FILE = "study.yaml";

  /** Copies the collections. */
  public StudyFile {
    axes = List.copyOf(axes);
    metrics = List.copyOf(metrics);
    contenders = List.copyOf(contenders);
    madeBy = Collections.unmodifiableMap(new LinkedHashMap<>(madeBy));
  }

  /**
   * The table that the study asks for.
   *
   * @param metric the metric in its cells
   * @param at {@code last} or {@code best}, as {@code value_at} has it
   * @param rows column of the axis down the side
   * @param columns column of the axis across the top
   */
  public record ShownTable(String metric, String at, String rows, String columns) {
    /** The name of its files in {@code tables/}. */
    public String fileName() {
      return metric + "_" + at;
    }
  }

  /**
   * Reads the description of a result directory.
   *
   * @throws UnreadableResults if it has none, or one that is not whole
   * @throws IOException if the file cannot be read
   */
  public static StudyFile of(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new UnreadableResults(
          directory + " is no result directory: it has no " + FILE + "; `./sweep run` writes one");
    }
    try {
      return new Reader(file, new ObjectMapper(new YAMLFactory()).readTree(Files.readString(file)))
          .read();
    } catch (JsonProcessingException e) {
      throw UnreadableResults.study(file, "is no YAML: " + e.getOriginalMessage(), e);
    } catch (CharacterCodingException e) {
      throw UnreadableResults.study(file, "must be UTF-8 text", e);
    }
  }

  /** The axis of a column, if the column is one. */
  public Optional<Axis> axis(String column) {
    return axes.stream().filter(axis -> axis.column().equals(column)).findFirst();
  }

  /** The metric of a name, if the study has it. */
  public Optional<Metric> metric(String metric) {
    return metrics.stream().filter(known -> known.name().equals(metric)).findFirst();
  }

  /** Reads one file. */
  private record Reader(Path file, JsonNode root) {
    StudyFile read() throws UnreadableResults {
      JsonNode provenance = child(root, "provenance");
      JsonNode table = child(provenance, "table");
      ShownTable shown =
          new ShownTable(
              text(table, "metric"),
              text(table, "at"),
              text(table, "rows"),
              text(table, "columns"));
      return new StudyFile(
          text(root, "study"),
          root.path("description").asText(""),
          axes(child(provenance, "axes")),
          metrics(child(provenance, "metrics")),
          shown,
          contenders(provenance, shown),
          provenance.path("expected-trials").asLong(0),
          madeBy(provenance.path("made-by")));
    }

    private List<Axis> axes(JsonNode listed) throws UnreadableResults {
      List<Axis> axes = new ArrayList<>();
      for (JsonNode axis : listed) {
        ColumnType type = type(text(axis, "type"));
        List<Object> values = new ArrayList<>();
        axis.path("values").forEach(value -> values.add(value(value, type)));
        axes.add(new Axis(text(axis, "column"), type, values));
      }
      return axes;
    }

    private List<Metric> metrics(JsonNode listed) throws UnreadableResults {
      List<Metric> metrics = new ArrayList<>();
      for (JsonNode metric : listed) {
        metrics.add(new Metric(text(metric, "name"), "higher".equals(text(metric, "better"))));
      }
      return metrics;
    }

    private ColumnType type(String word) throws UnreadableResults {
      for (ColumnType type : ColumnType.values()) {
        if (type.word().equals(word)) {
          return type;
        }
      }
      throw damaged("has an axis of the unknown type " + word);
    }

    private static Object value(JsonNode value, ColumnType type) {
      return switch (type) {
        case TEXT -> value.asText();
        case REAL -> value.asDouble();
        case WHOLE -> value.asLong();
        case FLAG -> value.asBoolean();
      };
    }

    /** Directories of earlier versions do not say what is compared: it is what rows stand for. */
    private static List<String> contenders(JsonNode provenance, ShownTable shown) {
      JsonNode compare = provenance.path("questions").path("compare");
      if (compare.isMissingNode()) {
        return List.of(shown.rows());
      }
      List<String> columns = new ArrayList<>();
      compare.forEach(column -> columns.add(column.asText()));
      return columns;
    }

    private static Map<String, String> madeBy(JsonNode block) {
      Map<String, String> madeBy = new LinkedHashMap<>();
      block.fields().forEachRemaining(e -> madeBy.put(e.getKey(), e.getValue().asText()));
      return madeBy;
    }

    private String text(JsonNode parent, String key) throws UnreadableResults {
      return child(parent, key).asText();
    }

    private JsonNode child(JsonNode parent, String key) throws UnreadableResults {
      JsonNode child = parent.path(key);
      if (child.isMissingNode() || child.isNull()) {
        throw damaged("lacks " + key);
      }
      return child;
    }

    private UnreadableResults damaged(String is) {
      return UnreadableResults.study(file, is, null);
    }
  }
}
