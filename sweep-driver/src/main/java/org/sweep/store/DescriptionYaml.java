package org.sweep.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sweep.schema.Column;
import org.sweep.schema.ColumnType;
import org.sweep.schema.Metric;
import org.sweep.schema.Metric.Better;
import org.yaml.snakeyaml.LoaderOptions;

/** Descriptions as YAML, with keys in one order. */
final class DescriptionYaml {
  private static final String KEY = "provenance";
  private static final String QUESTIONS = "questions";
  private static final Pattern BLOCK_START = Pattern.compile("(?m)^" + KEY + ":");

  /** A study may list a hundred thousand values; the parser's own bound is 3 million characters. */
  private static final int MOST_CHARACTERS = 1 << 28;

  private static final ObjectMapper YAML = mapper();

  private DescriptionYaml() {}

  static String block(ResultDescription description) {
    ObjectNode root = YAML.createObjectNode();
    ObjectNode block = root.putObject(KEY);
    block.put("study", description.study());
    ArrayNode axes = block.putArray("axes");
    description.axes().forEach(axis -> write(axes.addObject(), axis));
    ArrayNode metrics = block.putArray("metrics");
    for (Metric metric : description.metrics()) {
      metrics.addObject().put("name", metric.name()).put("better", word(metric.better()));
    }
    TableSpec table = description.table();
    ObjectNode tableNode = block.putObject("table");
    tableNode.put("metric", table.metric()).put("at", table.at().word());
    tableNode.put("rows", table.rows()).put("columns", table.columns());
    QuestionsYaml.write(description.questions(), block.putObject(QUESTIONS));
    block.put("expected-trials", description.expectedTrials());
    ObjectNode made = block.putObject("made-by");
    description.provenance().forEach(made::put);
    return text(root);
  }

  static String studyPart(String file) {
    var start = BLOCK_START.matcher(file);
    return start.find() ? file.substring(0, start.start()).stripTrailing() + "\n" : file;
  }

  static ResultDescription parse(String file, String path) throws DamagedDescription {
    YamlPlace block = root(file, path).child(KEY);
    try {
      return new ResultDescription(
          block.child("study").text(),
          axes(block.child("axes")),
          metrics(block.child("metrics")),
          table(block.child("table")),
          questions(block),
          block.child("expected-trials").whole(),
          provenance(block.child("made-by")));
    } catch (IllegalArgumentException e) {
      throw block.damaged(e.getMessage());
    }
  }

  private static YamlPlace root(String file, String path) throws DamagedDescription {
    try {
      return new YamlPlace(path, "", YAML.readTree(file));
    } catch (JsonProcessingException e) {
      throw new DamagedDescription(path + " is not readable as YAML: " + e.getOriginalMessage(), e);
    }
  }

  private static List<AxisColumn> axes(YamlPlace list) throws DamagedDescription {
    List<AxisColumn> axes = new ArrayList<>();
    for (YamlPlace axis : list.elements()) {
      ColumnType type = axis.child("type").oneOf(ColumnType.values());
      Column column = new Column(axis.child("column").text(), type);
      List<Object> values = new ArrayList<>();
      for (YamlPlace value : axis.child("values").elements()) {
        values.add(value.value(type));
      }
      axes.add(new AxisColumn(column, values));
    }
    return axes;
  }

  private static List<Metric> metrics(YamlPlace list) throws DamagedDescription {
    List<Metric> metrics = new ArrayList<>();
    for (YamlPlace metric : list.elements()) {
      Better better = metric.child("better").oneOf(Better.values());
      metrics.add(new Metric(metric.child("name").text(), better));
    }
    return metrics;
  }

  private static TableSpec table(YamlPlace table) throws DamagedDescription {
    return new TableSpec(
        table.child("metric").text(),
        table.child("at").oneOf(TableSpec.At.values()),
        table.child("rows").text(),
        table.child("columns").text());
  }

  /** Directories of the first releases have none. */
  private static Questions questions(YamlPlace block) throws DamagedDescription {
    Optional<YamlPlace> questions = block.find(QUESTIONS);
    return questions.isEmpty() ? Questions.USUAL : QuestionsYaml.read(questions.get());
  }

  private static SortedMap<String, String> provenance(YamlPlace map) throws DamagedDescription {
    SortedMap<String, String> provenance = new TreeMap<>();
    for (String key : map.keys()) {
      provenance.put(key, map.child(key).text());
    }
    return provenance;
  }

  private static void write(ObjectNode node, AxisColumn axis) {
    node.put("column", axis.column().name()).put("type", word(axis.column().type()));
    ArrayNode values = node.putArray("values");
    axis.values().forEach(values::addPOJO);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String text(ObjectNode root) {
    try {
      return YAML.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers are always writable", e);
    }
  }

  private static ObjectMapper mapper() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    YAMLFactory factory =
        YAMLFactory.builder()
            .loaderOptions(options)
            .disable(Feature.WRITE_DOC_START_MARKER)
            .disable(Feature.SPLIT_LINES)
            .build();
    return new ObjectMapper(factory);
  }
}
