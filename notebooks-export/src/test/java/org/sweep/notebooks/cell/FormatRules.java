package org.sweep.notebooks.cell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of nbformat 4.5's JSON schema, as assertions. */
public final class FormatRules {
  private FormatRules() {}

  /** Asserts that {@code json} keeps every rule, and gives back its tree. */
  public static JsonNode assertKept(String json) throws JsonProcessingException {
    assertThat(json).endsWith("}\n").doesNotContain("\r");
    JsonNode notebook = new ObjectMapper().readTree(json);
    assertThat(names(notebook)).containsExactly("cells", "metadata", "nbformat", "nbformat_minor");
    assertThat(notebook.get("nbformat").isInt()).isTrue();
    assertThat(notebook.get("nbformat").intValue()).isEqualTo(4);
    assertThat(notebook.get("nbformat_minor").isInt()).isTrue();
    assertThat(notebook.get("nbformat_minor").intValue()).isEqualTo(5);
    assertMetadata(notebook.get("metadata"));
    assertThat(notebook.get("cells").isArray()).isTrue();
    Set<String> ids = new HashSet<>();
    for (JsonNode cell : notebook.get("cells")) {
      assertCell(cell);
      assertThat(ids.add(cell.get("id").textValue())).as("id is unique: %s", cell).isTrue();
    }
    return notebook;
  }

  private static void assertMetadata(JsonNode metadata) {
    assertThat(metadata.isObject()).isTrue();
    assertThat(names(metadata)).containsExactly("kernelspec", "language_info", "title");
    JsonNode kernel = metadata.get("kernelspec");
    assertThat(names(kernel)).containsExactly("display_name", "language", "name");
    assertThat(kernel).allMatch(JsonNode::isTextual);
    assertThat(metadata.get("language_info").get("name").isTextual()).isTrue();
    assertThat(metadata.get("title").isTextual()).isTrue();
  }

  private static void assertCell(JsonNode cell) {
    String type = cell.get("cell_type").textValue();
    if ("code".equals(type)) {
      assertThat(names(cell))
          .containsExactly("cell_type", "execution_count", "id", "metadata", "outputs", "source");
      assertThat(cell.get("execution_count").isNull()).isTrue();
      assertThat(cell.get("outputs").isArray()).isTrue();
      cell.get("outputs").forEach(FormatRules::assertOutput);
    } else {
      assertThat(type).isEqualTo("markdown");
      assertThat(names(cell)).containsExactly("cell_type", "id", "metadata", "source");
    }
    assertThat(cell.get("id").textValue()).matches("^[a-zA-Z0-9-_]+$").hasSizeBetween(1, 64);
    assertThat(cell.get("metadata").isObject()).isTrue();
    assertSource(cell.get("source"));
  }

  private static void assertOutput(JsonNode output) {
    switch (output.get("output_type").textValue()) {
      case "stream" -> {
        assertThat(names(output)).containsExactly("name", "output_type", "text");
        assertThat(output.get("text")).allMatch(JsonNode::isTextual);
      }
      case "display_data" -> {
        assertThat(names(output)).containsExactly("data", "metadata", "output_type");
        assertData(output);
      }
      default -> {
        assertThat(output.get("output_type").textValue()).isEqualTo("execute_result");
        assertThat(names(output))
            .containsExactly("data", "execution_count", "metadata", "output_type");
        assertData(output);
      }
    }
  }

  private static void assertData(JsonNode output) {
    assertThat(output.get("metadata").isObject()).isTrue();
    assertThat(names(output.get("data"))).contains("text/plain").isSorted();
  }

  /** A list of lines, each but the last ending with its line break. */
  private static void assertSource(JsonNode source) {
    assertThat(source.isArray()).isTrue();
    assertThat(source).isNotEmpty().allMatch(JsonNode::isTextual);
    for (int i = 0; i < source.size(); i++) {
      String line = source.get(i).textValue();
      boolean isLast = i == source.size() - 1;
      assertThat(line.indexOf('\n')).isEqualTo(isLast ? -1 : line.length() - 1);
    }
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
