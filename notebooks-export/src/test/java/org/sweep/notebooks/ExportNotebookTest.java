package org.sweep.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportNotebookTest {
  @TempDir private Path folder;
  private Path directory;

  @BeforeEach
  void writeStudy() throws IOException {
    directory = Files.createDirectory(folder.resolve("tiny gan"));
    Files.writeString(directory.resolve("study.yaml"), resource("study.yaml"));
  }

  @Test
  void isTheGoldenNotebook() throws IOException {
    ExportNotebook.Result result = new ExportNotebook(directory).execute();
    Path actual = Path.of("target", "golden.ipynb");
    Files.createDirectories(actual.getParent());
    Files.copy(result.file(), actual, StandardCopyOption.REPLACE_EXISTING);
    assertThat(Files.readString(result.file()))
        .as("if the change is meant: copy %s over src/test/resources/**/golden.ipynb", actual)
        .isEqualTo(resource("golden.ipynb"));
  }

  @Test
  void keepsTheRulesOfTheFormat() throws IOException {
    ExportNotebook.Result result = new ExportNotebook(directory).execute();
    assertThat(result.file()).isEqualTo(directory.resolve("notebook.ipynb"));
    JsonNode notebook = FormatRules.assertKept(Files.readString(result.file()));
    assertThat(notebook.get("cells")).hasSize(result.cells());
    assertThat(notebook.get("metadata").get("title").textValue()).isEqualTo("tiny-gan");
  }

  @Test
  void exportsAreEqual() throws IOException {
    Path file = new ExportNotebook(directory).execute().file();
    byte[] first = Files.readAllBytes(file);
    assertThat(Files.readAllBytes(new ExportNotebook(directory).execute().file())).isEqualTo(first);
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("study.yaml", "notebook.ipynb");
  }

  @Test
  void cellsAreTheSameForOtherStudies() throws IOException {
    List<String> ids = ids(new ExportNotebook(directory).execute().file());
    String study =
        """
        study: other
        grid: {optimizer: sgd, learning-rate: [1]}
        report: {table: {metric: test_loss, at: best, rows: learning-rate, columns: optimizer}}
        """;
    assertThat(ids(export(study))).isEqualTo(ids).startsWith("title", "study-file", "tables");
  }

  @Test
  void findsTheTablesFromAnotherFolder() throws IOException {
    Path file = folder.resolve("some").resolve("where").resolve("x.ipynb");
    assertThat(new ExportNotebook(directory, file).execute().file()).isEqualTo(file);
    assertThat(source(file, "settings")).contains("RESULTS = Path(\"../../tiny gan\")");
  }

  @Test
  void findsTheTablesThroughLinks() throws IOException {
    Path real = Files.createDirectories(folder.resolve("a").resolve("b"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    Path file = new ExportNotebook(directory, link.resolve("x.ipynb")).execute().file();
    assertThat(source(file, "settings")).contains("RESULTS = Path(\"../../tiny gan\")");
  }

  @Test
  void namesTheColumnsOfAxes() throws IOException {
    assertThat(source(new ExportNotebook(directory).execute().file(), "settings"))
        .isEqualTo(
            """
            from pathlib import Path

            RESULTS = Path(".")  # the result directory, as seen from this notebook's folder
            METRIC = "field_norm"
            VALUE = "final_field_norm"  # the column of the trials table that counts
            ROWS = ["optimizer", "batch_size", "sga_lambda"]
            COLUMNS = "learning_rate"
            ORDER = {
                "optimizer": ["sgd", "SGA", "sga"],
                "batch_size": [64, 256],
                "sga_lambda": [0.5, 1],
                "learning_rate": [0.1, 1.0e-7, 2],
            }\
            """);
  }

  @Test
  void hostileTextsStayTexts() throws IOException {
    String label = "\"\"\" ' \\ </script>\n```\nimport os";
    String study =
        """
        study: "# <b>*x*"
        description: "```\\n<script>alert(1)</script>\\n"
        grid:
          optimizer: [{adam: {label: %s}}]
          learning-rate: [1]
        # ```
        # ````
        report: {table: {metric: loss_x, at: best, rows: optimizer, columns: learning-rate}}
        provenance: {note: "`````"}
        """
            .formatted(new ObjectMapper().writeValueAsString(label));
    Path file = export(study);
    FormatRules.assertKept(Files.readString(file));
    assertThat(source(file, "title"))
        .isEqualTo("# \\# \\<b\\>\\*x\\*\n\n\\`\\`\\`\n\\<script\\>alert(1)\\</script\\>");
    assertThat(source(file, "study-file"))
        .startsWith("## The study\n\n`````yaml\nstudy: ")
        .endsWith("\n`````")
        .doesNotContain("provenance");
    assertThat(source(file, "provenance"))
        .isEqualTo("## Provenance\n\n``````yaml\nprovenance: {note: \"`````\"}\n``````");
    Matcher literal =
        Pattern.compile("(?m)^ {4}\"optimizer\": \\[(.*)],$").matcher(source(file, "settings"));
    assertThat(literal.find()).isTrue();
    assertThat(new ObjectMapper().readValue(literal.group(1), String.class)).isEqualTo(label);
  }

  @Test
  void refusesToReplaceADirectory() {
    assertThatThrownBy(() -> new ExportNotebook(directory, folder).execute())
        .isInstanceOf(IOException.class)
        .hasMessage(folder + " is a directory: a notebook must be a file");
  }

  private Path export(String study) throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("study.yaml"), study);
    return new ExportNotebook(other).execute().file();
  }

  private static List<String> ids(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile()).findValuesAsText("id");
  }

  private static String source(Path file, String id) throws IOException {
    StringBuilder source = new StringBuilder();
    for (JsonNode cell : new ObjectMapper().readTree(file.toFile()).get("cells")) {
      if (id.equals(cell.get("id").textValue())) {
        cell.get("source").forEach(line -> source.append(line.textValue()));
      }
    }
    return source.toString();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ExportNotebookTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
