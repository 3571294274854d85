package org.sweep.jobs.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A notebook as a file, cell by cell. */
final class NotebookFile {
  private static final Pattern TAGS = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);

  private final Map<String, JsonNode> cells = new LinkedHashMap<>();

  NotebookFile(Path file) throws IOException {
    for (JsonNode cell : new ObjectMapper().readTree(file.toFile()).get("cells")) {
      cells.put(cell.get("id").textValue(), cell);
    }
  }

  /** The ids of its cells, in order. */
  List<String> ids() {
    return List.copyOf(cells.keySet());
  }

  /** The text of a cell. */
  String source(String id) {
    return joined(cells.get(id).get("source"));
  }

  /** What a cell shows, in order. */
  List<JsonNode> outputs(String id) {
    List<JsonNode> outputs = new ArrayList<>();
    cells.get(id).path("outputs").forEach(outputs::add);
    return outputs;
  }

  /**
   * The kinds of a cell's outputs, each once: a report on a busy machine may lack pictures, since
   * it draws for so many seconds only.
   */
  List<String> kinds(String id) {
    return outputs(id).stream().map(NotebookFile::kind).distinct().toList();
  }

  private static String kind(JsonNode output) {
    JsonNode data = output.path("data");
    String form = data.has("text/html") ? " table" : data.has("image/png") ? " image" : "";
    return output.get("output_type").textValue() + form;
  }

  /** The texts in the fields of the tables that a cell shows. */
  List<String> fields(String id) {
    return outputs(id).stream()
        .map(output -> joined(output.path("data").path("text/html")))
        .flatMap(html -> TAGS.matcher(html).results().map(field -> field.group(1)))
        .toList();
  }

  /** How many fields a row of the table that a cell shows has, its label included. */
  int columns(String id) {
    String html =
        outputs(id).stream()
            .map(output -> joined(output.path("data").path("text/html")))
            .collect(Collectors.joining());
    return (int) TAGS.matcher(html.substring(0, html.indexOf("</thead>"))).results().count();
  }

  /** What a cell printed. */
  String printed(String id) {
    return outputs(id).stream()
        .map(output -> joined(output.path("text")))
        .collect(Collectors.joining());
  }

  private static String joined(JsonNode lines) {
    return lines.isTextual()
        ? lines.textValue()
        : StreamSupport.stream(lines.spliterator(), false)
            .map(JsonNode::textValue)
            .collect(Collectors.joining());
  }
}
